package org.huizong.performance.indicatorlibrary.domain;

import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/**
 * 指标库的指标: what a unit may set itself, without the value that it sets. Texts that nobody gave are empty.
 *
 * @param place whose indicator it is; never changes
 * @param industry 行业; empty unless the indicator is one of an industry
 * @param scheme code of the 指标体系 that its levels belong to
 * @param operator how an actual value is compared with the target
 * @param unit 计量单位 of a target that is a number
 * @param evidence 佐证资料: where the actual value is to be seen
 * @param explanation 指标解释
 */
public record LibraryIndicator(
        Place place,
        String industry,
        String scheme,
        String level1,
        String level2,
        String level3,
        TargetOperator operator,
        String unit,
        String scoringRule,
        String evidence,
        String explanation,
        Validity validity) {

    /** @param unitName printed name of the budget unit; empty unless the indicator is its own */
    public record Place(LibraryKind kind, String region, String unitName) {

        public Optional<UUID> budgetUnitId() {
            return kind == LibraryKind.OWN ? Optional.of(BookId.ofBudgetUnit(region, unitName)) : Optional.empty();
        }
    }

    /** 有效年度. @param to last fiscal year; null while no end is set */
    public record Validity(int from, Integer to) {

        public boolean holds(int year) {
            return year >= from && (to == null || year <= to);
        }
    }

    /** The target that a unit sets, in the spelling of the forms, such as {@code ≥6次}. */
    public IndicatorTarget target(String value) {
        boolean counted = operator != TargetOperator.QUALITATIVE && operator != TargetOperator.DATE;
        return IndicatorTarget.ofPrinted(counted ? sign() + value + unit : value);
    }

    /** 采用: the same indicator in a goal. Its text is copied, so that the goal says all of itself. */
    public PerformanceIndicator adopted(IndicatorTarget target, String basis, Points weight) {
        return new PerformanceIndicator(
                "", level1, level2, level3, target, basis, "", weight, scoringRule, evidence, SourceLines.NONE);
    }

    private String sign() {
        return switch (operator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            default -> operator.code();
        };
    }
}
