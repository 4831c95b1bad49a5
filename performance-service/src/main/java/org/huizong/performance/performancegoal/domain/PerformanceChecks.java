package org.huizong.performance.performancegoal.domain;

import java.util.List;
import java.util.Optional;

/**
 * 绩效校验: the relations of goals and self-evaluations among themselves, and against the projects of the budget where it is
 * known.
 */
public final class PerformanceChecks {

    private PerformanceChecks() {}

    /** @param projects empty when the budget of this book is not known */
    public static List<GoalFinding> check(
            PerformanceContent content, BookIdentity identity, Optional<List<BudgetedProject>> projects) {
        var findings = new FindingList();
        new GoalChecks(content, identity.year(), findings).run();
        new SelfEvaluationChecks(content, identity.year(), findings).run();
        projects.ifPresent(known -> new GoalMoneyChecks(
                        content, new GoalCoverage(content, identity.stage(), known), known, findings)
                .run());
        return findings.all();
    }
}
