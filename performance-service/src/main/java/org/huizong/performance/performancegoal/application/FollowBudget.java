package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.platform.access.Caller;

/**
 * 跟随预算: a budget has changed, so the money of its projects may have. The book of goals gets a new version only if what it
 * says to the other services becomes another: so no event answers itself. When the budget is approved for the first time,
 * goals that have been submitted are approved with it.
 */
@ApplicationScoped
public class FollowBudget {

    private static final Caller BUDGET_SERVICE = new Caller(AccessScope.SERVICE, "budget-service");

    private static final Grounds WITH_THE_BUDGET = new Grounds("随预算批复 / approved with the budget", "");

    /** A later life of the budget's database begins its versions anew. */
    private static final Comparator<KnownBudget> AGE =
            Comparator.comparingLong(KnownBudget::sourceEpoch).thenComparingLong(KnownBudget::version);

    private final PerformanceBooks books;
    private final KnownBudgets budgets;
    private final BookJournal journal;
    private final Clock clock;

    FollowBudget(PerformanceBooks books, KnownBudgets budgets, BookJournal journal, Clock clock) {
        this.books = books;
        this.budgets = budgets;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of the announced state. */
    public enum Outcome {
        /** Not newer than what is known. */
        STALE,
        /** Kept; the goals say what they said before. */
        KEPT,
        /** Kept, and the goals were announced anew. */
        ANNOUNCED
    }

    /** Joins the transaction of the caller, who advances the offset in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome handle(KnownBudget budget) {
        books.lock(budget.bookId());
        var before = budgets.find(budget.bookId());
        if (!budgets.accept(budget)) {
            return Outcome.STALE;
        }
        return books.find(budget.bookId(), AccessScope.SERVICE)
                .map(book -> follow(book, before, budget))
                .orElse(Outcome.KEPT);
    }

    private Outcome follow(PerformanceBook book, Optional<KnownBudget> before, KnownBudget budget) {
        boolean approvedNow =
                budget.isApproved() && before.filter(KnownBudget::isApproved).isEmpty();
        if (approvedNow && isSubmitted(book) && !books.isObjected(book.id(), AccessScope.SERVICE)) {
            return write(book, ActKind.APPROVAL, WITH_THE_BUDGET, budget);
        }
        return speaksAnew(book, before, Optional.of(budget))
                ? write(book, ActKind.BUDGET_CHANGE, Grounds.NONE, budget)
                : Outcome.KEPT;
    }

    /**
     * The same for many states at once. A book without goals answers nothing, so of its states the newest alone is kept; a book
     * with goals follows each of its states in their order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handleAll(List<KnownBudget> announced) {
        var ids = announced.stream().map(KnownBudget::bookId).collect(Collectors.toCollection(TreeSet::new));
        var withGoals = books.lockAll(ids);
        var newest = new LinkedHashMap<UUID, KnownBudget>();
        announced.stream()
                .filter(budget -> !withGoals.contains(budget.bookId()))
                .forEach(budget -> newest.merge(budget.bookId(), budget, FollowBudget::newer));
        if (!newest.isEmpty()) {
            budgets.acceptAll(newest.values());
        }
        announced.stream().filter(budget -> withGoals.contains(budget.bookId())).forEach(this::handle);
    }

    private static KnownBudget newer(KnownBudget one, KnownBudget other) {
        return AGE.compare(one, other) < 0 ? other : one;
    }

    private boolean speaksAnew(PerformanceBook book, Optional<KnownBudget> before, Optional<KnownBudget> now) {
        return !journal.announcement(book, before).equals(journal.announcement(book, now));
    }

    private static boolean isSubmitted(PerformanceBook book) {
        return book.newest()
                .filter(newest -> newest.status() == BookStatus.SUBMITTED)
                .isPresent();
    }

    private Outcome write(PerformanceBook book, ActKind kind, Grounds grounds, KnownBudget budget) {
        var act = new Act(kind, BUDGET_SERVICE.name(), clock.instant(), grounds);
        journal.write(book, book.carryOut(act), Optional.of(budget), BUDGET_SERVICE);
        return Outcome.ANNOUNCED;
    }
}
