package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** 校验方法: the checks that a rule's file can name. */
final class NamedChecks {

    /**
     * @param messages sentences that the rule's file has to hold
     * @param make makes the check of the rule's settings
     */
    record Named(List<String> messages, Function<Settings, PerformanceCheck> make) {}

    private static final Map<String, Named> CHECKS = Map.ofEntries(
            Map.entry("form-year", new Named(List.of("inconsistent", "evaluation"), FormYearCheck::new)),
            Map.entry("goal-money", new Named(List.of("inconsistent"), GoalMoneyCheck::new)),
            Map.entry("weights", new Named(List.of("inconsistent"), WeightCheck::new)),
            Map.entry("target-spelling", new Named(TargetSpellingCheck.MESSAGES, TargetSpellingCheck::new)),
            Map.entry("level-pairs", new Named(List.of("inconsistent"), LevelPairCheck::new)),
            Map.entry("project-money", new Named(List.of("inconsistent"), ProjectMoneyCheck::new)),
            Map.entry("project-name", new Named(List.of("name", "missing"), ProjectNameCheck::new)),
            Map.entry("overall-statement", new Named(List.of("inconsistent"), StatementChecks.OverallMoney::new)),
            Map.entry("projects-statement", new Named(StatementChecks.PROJECTS, StatementChecks.ProjectsMoney::new)),
            Map.entry("allocation-sum", new Named(List.of("inconsistent", "rounding"), AllocationSumCheck::new)),
            Map.entry("goal-missing", new Named(List.of("missing"), GoalMissingCheck::new)),
            Map.entry("overall-total", new Named(List.of("inconsistent"), OverallTotalCheck::new)),
            Map.entry("overall-funds", new Named(OverallFundsCheck.MESSAGES, OverallFundsCheck::new)),
            Map.entry("cost-sum", new Named(List.of("inconsistent"), CostSumCheck::new)),
            Map.entry("cost-allocation", new Named(CostAllocationCheck.MESSAGES, CostAllocationCheck::new)),
            Map.entry("unit-price", new Named(List.of("inconsistent"), UnitPriceCheck::new)),
            Map.entry("prior-actual", new Named(PriorActualCheck.MESSAGES, PriorActualCheck::new)),
            Map.entry("prior-actual-missing", new Named(List.of("missing"), PriorActualMissingCheck::new)),
            Map.entry("same-matter", new Named(List.of("inconsistent"), SameMatterCheck::new)),
            Map.entry("required-levels", new Named(List.of("missing"), RequiredLevelsCheck::new)),
            Map.entry("goal-text-money", new Named(List.of("inconsistent"), GoalTextMoneyCheck::new)),
            Map.entry("goal-text-count", new Named(List.of("inconsistent"), GoalTextCountCheck::new)),
            Map.entry("outcome", new Named(OutcomeCheck.MESSAGES, OutcomeCheck::new)),
            Map.entry("horizon", new Named(HorizonCheck.MESSAGES, HorizonCheck::new)),
            Map.entry("full-marks", new Named(List.of("inconsistent"), FullMarksCheck::new)),
            Map.entry("withheld", new Named(List.of("withheld"), WithheldCheck::new)));

    private NamedChecks() {}

    /** @throws IllegalArgumentException for a name that is no check */
    static Named require(String name) {
        var named = name == null ? null : CHECKS.getOrDefault(name, EvaluationChecks.CHECKS.get(name));
        if (named == null) {
            throw new IllegalArgumentException("unknown check: " + name);
        }
        return named;
    }
}
