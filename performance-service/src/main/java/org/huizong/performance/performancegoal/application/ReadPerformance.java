package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalCoverage;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.PerformanceChecks;
import org.huizong.performance.performancegoal.domain.PerformanceContent;

/** 查询: the content of a book that the caller has been shown, its coverage and its findings. */
@ApplicationScoped
public class ReadPerformance {

    private final PerformanceContents contents;
    private final KnownBudgets budgets;

    ReadPerformance(PerformanceContents contents, KnownBudgets budgets) {
        this.contents = contents;
        this.budgets = budgets;
    }

    @Transactional
    public PerformanceContent content(SeenBook book, AccessScope scope) {
        return contents.require(book.id(), book.contentHash(), scope);
    }

    @Transactional
    public GoalCoverage coverage(SeenBook book, AccessScope scope) {
        return new GoalCoverage(
                content(book, scope), book.identity().stage(), projects(book).orElse(List.of()));
    }

    @Transactional
    public List<GoalFinding> findings(SeenBook book, AccessScope scope) {
        return PerformanceChecks.check(content(book, scope), book.identity(), projects(book));
    }

    private Optional<List<BudgetedProject>> projects(SeenBook book) {
        return budgets.find(book.id()).flatMap(known -> known.projects(book.status()));
    }
}
