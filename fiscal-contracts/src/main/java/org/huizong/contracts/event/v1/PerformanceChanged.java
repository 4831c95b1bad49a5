package org.huizong.contracts.event.v1;

import java.util.List;
import java.util.UUID;

/**
 * 绩效目标已变更. The whole state of the goals of one book; ids, versions, hashes and views mean what they mean in
 * {@link DepartmentalBudgetChanged}.
 */
public record PerformanceChanged(
        UUID bookId,
        long version,
        long sourceEpoch,
        String contentHash,
        String region,
        BudgetUnit budgetUnit,
        int year,
        String stage,
        List<View> views) {

    public static final String TOPIC = "huizong.performance.v1";
    public static final String TYPE = "org.huizong.performance.changed.v1";

    /** @param goals the goals themselves, for who prints them; absent in events from before they were announced */
    public record View(List<String> statuses, String contentHash, List<Fact> facts, List<Goal> goals) {

        /** A view that tells no goals. */
        public View(List<String> statuses, String contentHash, List<Fact> facts) {
            this(statuses, contentHash, facts, null);
        }
    }

    /**
     * 绩效目标 as its form prints it; a goal of a classified project (涉密) is never announced. A text that the form does not
     * print is absent.
     *
     * @param kind {@code overall} (部门整体) or {@code project}
     * @param horizon {@code annual} or {@code long-term}
     */
    public record Goal(
            String kind, String horizon, String project, String goal, GoalMoney money, List<Indicator> indicators) {}

    /**
     * 资金 of a goal in fen, each absent where the form does not print it.
     *
     * @param totalFen 年度预算总额
     * @param fiscalFen 财政拨款
     * @param superiorFen 上级安排
     * @param ownLevelFen 本级安排
     * @param otherFen 其他资金
     */
    public record GoalMoney(Long totalFen, Long fiscalFen, Long superiorFen, Long ownLevelFen, Long otherFen) {}

    /** 绩效指标 as printed, level 1 to level 3. */
    public record Indicator(
            String level1,
            String level2,
            String level3,
            String target,
            String basis,
            String priorActual,
            String weight,
            String scoringRule,
            String evidence) {}

    /**
     * One goal, or money that no goal covers.
     *
     * @param function function code, or {@code unspecified}
     * @param category {@code overall} (部门整体), {@code project}, {@code self-evaluation}, or {@code no-goal}
     * @param project name of the project; absent for an overall goal
     * @param score hundredths of a point as printed; absent when there is none
     * @param evaluation how a self-evaluation was scored; absent for everything else, for a classified project, and in
     *     events from before it was announced
     */
    public record Fact(
            String function,
            String category,
            String project,
            int goals,
            int indicators,
            long amountCoveredFen,
            long amountUncoveredFen,
            Long score,
            Evaluation evaluation) {

        /** A fact that tells no scoring. */
        public Fact(
                String function,
                String category,
                String project,
                int goals,
                int indicators,
                long amountCoveredFen,
                long amountUncoveredFen,
                Long score) {
            this(function, category, project, goals, indicators, amountCoveredFen, amountUncoveredFen, score, null);
        }
    }

    /**
     * 自评核算 of one self-evaluation.
     *
     * @param computedScore hundredths of a point by the formulas alone; absent where a part of it is unknown
     * @param score hundredths of a point that count: computed, with what reviewers have set; absent where unknown
     * @param grade {@code excellent}, {@code good}, {@code fair}, {@code poor} or another code of the region's scheme
     * @param annualFen 全年预算数; absent where the form does not tell it
     * @param executedFen 全年执行数; absent where the form does not tell it
     * @param missed indicators that missed their target
     * @param differences indicators whose printed score is not what the formula gives
     * @param unverified indicators that count as printed, because nothing could be computed
     * @param overridden indicators that a reviewer has set
     */
    public record Evaluation(
            Long computedScore,
            Long score,
            String grade,
            Long annualFen,
            Long executedFen,
            int missed,
            int differences,
            int unverified,
            int overridden) {}
}
