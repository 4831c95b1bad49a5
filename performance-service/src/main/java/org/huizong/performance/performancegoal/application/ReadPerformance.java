package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.GoalCoverage;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.scoring.Scoring;
import org.huizong.performance.scoring.Scoring.Scored;

/** 查询: the content of a book that the caller has been shown, its coverage and its findings. */
@ApplicationScoped
public class ReadPerformance {

    private final PerformanceContents contents;
    private final KnownBudgets budgets;
    private final PerformanceChecks checks;
    private final Scoring scoring;

    ReadPerformance(PerformanceContents contents, KnownBudgets budgets, PerformanceChecks checks, Scoring scoring) {
        this.contents = contents;
        this.budgets = budgets;
        this.checks = checks;
        this.scoring = scoring;
    }

    @Transactional
    public PerformanceContent content(SeenBook book, AccessScope scope) {
        return contents.require(book.id(), book.contentHash(), scope);
    }

    /** What an older or newer version of a book says that the caller may read all of. */
    @Transactional
    public PerformanceContent content(SeenBook book, BookVersion version, AccessScope scope) {
        return contents.require(book.id(), version.content().contentHash(), scope);
    }

    @Transactional
    public GoalCoverage coverage(SeenBook book, AccessScope scope) {
        return new GoalCoverage(
                content(book, scope),
                book.identity().stage(),
                budget(book).map(BudgetView::projects).orElse(List.of()));
    }

    @Transactional
    public List<GoalFinding> findings(SeenBook book, AccessScope scope) {
        var content = content(book, scope);
        var scores = scoring.read(new Scored(book.id(), book.identity(), book.version(), book.contentHash(), content));
        return checks.check(content, book.identity(), budget(book), scores);
    }

    private Optional<BudgetView> budget(SeenBook book) {
        return budgets.find(book.id()).flatMap(known -> known.view(book.status()));
    }
}
