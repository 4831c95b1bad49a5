package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.application.ScanBooks.Page;
import org.huizong.performance.performancegoal.application.ScanBooks.Scan;
import org.huizong.performance.performancegoal.domain.GoalFact;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 绩效目标覆盖情况: for every project of every book the money that its goal covers, or that no goal covers. */
@ApplicationScoped
public class Coverage {

    private final ScanBooks books;
    private final ReadPerformance performance;

    Coverage(ScanBooks books, ReadPerformance performance) {
        this.books = books;
        this.performance = performance;
    }

    /** @param withheld 涉密: the goal of the project is told to nobody, and neither is its name */
    public record Covered(SeenBook book, GoalFact fact, boolean withheld) {}

    /** @param function prefix of the functions to tell of; empty for all */
    @Transactional
    public Scan<Covered> handle(Page page, String function, AccessScope scope) {
        return books.handle(page, scope, book -> of(book, function, scope));
    }

    private List<Covered> of(SeenBook book, String function, AccessScope scope) {
        return performance.coverage(book, scope).facts().stream()
                .filter(fact -> fact.category().equals(GoalKind.PROJECT.code())
                        || fact.category().equals(GoalFact.NO_GOAL))
                .filter(fact -> fact.function().startsWith(function))
                .map(fact -> new Covered(book, fact, ProjectName.isWithheld(fact.project())))
                .toList();
    }
}
