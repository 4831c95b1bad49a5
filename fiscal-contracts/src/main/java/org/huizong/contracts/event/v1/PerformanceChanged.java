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

    public record View(List<String> statuses, String contentHash, List<Fact> facts) {}

    /**
     * One goal, or money that no goal covers.
     *
     * @param function function code, or {@code unspecified}
     * @param category {@code overall} (部门整体), {@code project}, {@code self-evaluation}, or {@code no-goal}
     * @param project name of the project; absent for an overall goal
     * @param score hundredths of a point; absent when there is none
     */
    public record Fact(
            String function,
            String category,
            String project,
            int goals,
            int indicators,
            long amountCoveredFen,
            long amountUncoveredFen,
            Long score) {}
}
