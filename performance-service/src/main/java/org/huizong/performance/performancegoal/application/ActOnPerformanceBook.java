package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 送审, 退回, 批复, 公开, 调整, 撤回: carries out one act on the goals of a book. */
@ApplicationScoped
public class ActOnPerformanceBook {

    private final PerformanceBooks books;
    private final KnownBudgets budgets;
    private final BookJournal journal;
    private final Clock clock;

    ActOnPerformanceBook(PerformanceBooks books, KnownBudgets budgets, BookJournal journal, Clock clock) {
        this.books = books;
        this.budgets = budgets;
        this.journal = journal;
        this.clock = clock;
    }

    public record Request(UUID bookId, ActKind kind, Grounds grounds) {}

    @Transactional
    public BookVersion handle(Request request, VersionGuard guard, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        guard.check(OptionalLong.of(book.newest().orElseThrow().version()));
        var budget = budgets.find(book.id());
        if (request.kind() == ActKind.APPROVAL
                && budget.filter(known -> !known.isApproved()).isPresent()) {
            throw new BudgetNotApprovedException();
        }
        var version = book.carryOut(new Act(request.kind(), caller.name(), clock.instant(), request.grounds()));
        journal.write(book, version, budget, caller);
        return version;
    }
}
