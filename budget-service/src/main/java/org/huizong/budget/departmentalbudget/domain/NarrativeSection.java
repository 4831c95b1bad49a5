package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.AmountUnit;

/**
 * 说明: one section of the narrative, its figures in rows as a table has them, so that a rule can speak of a sentence as it
 * speaks of a table. A cell that no sentence tells is absent; beside amounts there are shares, rates, counts, and printed
 * words such as 增加 or 未安排. {@code docs/narrative-sections.md} lists numbers, row keys and columns.
 *
 * @param number such as {@code s2} for section 二, {@code s5.3} for section 五（三）
 * @param unit unit in which the amounts of the section are printed
 * @param rows in printed order
 */
public record NarrativeSection(String number, AmountUnit unit, List<StatementRow> rows) {

    public NarrativeSection {
        rows = List.copyOf(rows);
    }

    public Optional<StatementRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }
}
