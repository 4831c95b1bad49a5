package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.application.PerformanceAnnouncements.Announcement;
import org.huizong.performance.performancegoal.application.PerformanceAnnouncements.View;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.GoalCoverage;
import org.huizong.performance.performancegoal.domain.GoalFact;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.scoring.Scoring.Scored;
import org.huizong.platform.access.Caller;

/** Writes what belongs together into the transaction of one act: the book, its history row, the audit row and the event. */
@ApplicationScoped
class BookJournal {

    private static final List<BookStatus> VIEWS =
            List.of(BookStatus.SUBMITTED, BookStatus.APPROVED, BookStatus.PUBLISHED);

    private final PerformanceBooks books;
    private final PerformanceContents contents;
    private final AuditNotes audit;
    private final PerformanceAnnouncements announcements;
    private final EvaluationFacts evaluations;

    BookJournal(
            PerformanceBooks books,
            PerformanceContents contents,
            AuditNotes audit,
            PerformanceAnnouncements announcements,
            EvaluationFacts evaluations) {
        this.books = books;
        this.contents = contents;
        this.audit = audit;
        this.announcements = announcements;
        this.evaluations = evaluations;
    }

    void write(PerformanceBook book, BookVersion version, Optional<KnownBudget> budget, Caller caller) {
        books.append(book, version);
        announcements.announce(book, announcement(book, budget));
        audit.wrote(book, version, caller);
    }

    /** The event of the newest version, as it was when that was written. */
    void announceAgain(PerformanceBook book, Optional<KnownBudget> budget) {
        announcements.announce(book, announcement(book, budget));
    }

    private record Told(List<GoalFact> facts, List<PerformanceGoal> goals) {}

    /** What the book says to the other services beside this state of its budget. */
    Announcement announcement(PerformanceBook book, Optional<KnownBudget> budget) {
        var statuses = new LinkedHashMap<Told, List<BookStatus>>();
        for (var status : VIEWS) {
            book.standing().of(status).ifPresent(reached -> {
                var content = contents.require(book.id(), reached.contentHash(), AccessScope.SERVICE);
                var projects = budget.flatMap(known -> known.projects(status)).orElse(List.of());
                var scores = evaluations.of(
                        new Scored(book.id(), book.identity(), reached.version(), reached.contentHash(), content),
                        book.newest().orElseThrow().act().actor());
                var facts = new GoalCoverage(content, book.identity().stage(), projects).facts(scores::get);
                var goals = content.goals().stream()
                        .filter(goal -> !goal.isWithheld())
                        .toList();
                statuses.computeIfAbsent(new Told(facts, goals), same -> new ArrayList<>())
                        .add(status);
            });
        }
        var views = statuses.entrySet().stream()
                .map(entry -> new View(
                        entry.getValue(), entry.getKey().facts(), entry.getKey().goals()))
                .toList();
        return new Announcement(views.isEmpty() ? Optional.empty() : budget.flatMap(KnownBudget::department), views);
    }
}
