package org.huizong.budget.tableset;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;

/**
 * 取数条件: which budget lines count. A condition that is not given does not restrict.
 *
 * @param sources ids of sources
 * @param details parts of a source
 * @param natures {@code basic} 基本支出 or {@code project} 项目支出
 * @param economics first digits of departmental economic codes
 */
public record LineSelector(List<String> sources, List<String> details, List<String> natures, List<String> economics) {

    public static final LineSelector ALL = new LineSelector(List.of(), List.of(), List.of(), List.of());

    private static final String BASIC = "basic";
    private static final String PROJECT = "project";

    public LineSelector {
        sources = sources == null ? List.of() : List.copyOf(sources);
        details = details == null ? List.of() : List.copyOf(details);
        natures = natures == null ? List.of() : List.copyOf(natures);
        economics = economics == null ? List.of() : List.copyOf(economics);
        if (!List.of(BASIC, PROJECT).containsAll(natures)) {
            throw new IllegalArgumentException("natures are basic and project: " + natures);
        }
    }

    public boolean matches(BudgetLine line) {
        return (sources.isEmpty() || sources.contains(line.source()))
                && (details.isEmpty() || details.contains(line.sourceDetail()))
                && (natures.isEmpty() || natures.contains(line.project().isEmpty() ? BASIC : PROJECT))
                && (economics.isEmpty() || isOfEconomics(line.economic()));
    }

    private boolean isOfEconomics(String code) {
        for (var prefix : economics) {
            if (code.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
