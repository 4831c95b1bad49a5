package org.huizong.budget.budgetline;

import java.util.List;
import java.util.Optional;

/**
 * 资金来源: one of the ten sources of a budget line.
 *
 * @param carryover 上年结转结余: whether it is money of the prior year
 * @param names accepted for it in a table of lines
 * @param funds first digits of the ministry's 资金性质代码 that stand for it
 * @param details its parts; none where it is not divided
 */
public record FundSource(String id, boolean carryover, List<String> names, List<String> funds, List<Detail> details) {

    public FundSource {
        names = names == null ? List.of() : List.copyOf(names);
        funds = funds == null ? List.of() : List.copyOf(funds);
        details = details == null ? List.of() : List.copyOf(details);
    }

    /** A part of a source, such as 事业收入 of 单位资金. */
    public record Detail(String id, List<String> names, List<String> funds) {

        public Detail {
            names = names == null ? List.of() : List.copyOf(names);
            funds = funds == null ? List.of() : List.copyOf(funds);
        }
    }

    public Optional<Detail> detail(String detailId) {
        return details.stream().filter(detail -> detail.id().equals(detailId)).findFirst();
    }
}
