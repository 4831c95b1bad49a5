package org.huizong.performance.performancegoal.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.BookShelf;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.application.ClassifiedPerformance;
import org.huizong.performance.performancegoal.application.ClassifiedPerformance.Withheld;
import org.huizong.performance.performancegoal.application.ReadPerformance;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.domain.GoalFact;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;
import org.huizong.platform.access.Callers;

/** Puts the whole of a book into its answer. */
@RequestScoped
class BookBodies {

    private final BookShelf shelf;
    private final ReadPerformance performance;
    private final ClassifiedPerformance classified;
    private final Callers callers;

    BookBodies(BookShelf shelf, ReadPerformance performance, ClassifiedPerformance classified, Callers callers) {
        this.shelf = shelf;
        this.performance = performance;
        this.classified = classified;
        this.callers = callers;
    }

    BookBody of(SeenBook book, AmountUnit unit) {
        var content = performance.content(book, callers.reader());
        var goalIds = shelf.itemIds(ItemKind.GOAL, book, callers.reader());
        var evaluationIds = shelf.itemIds(ItemKind.SELF_EVALUATION, book, callers.reader());
        var facts = performance.coverage(book, callers.reader()).facts();
        return new BookBody(
                BookRef.of(book),
                unit.code(),
                unit.format(facts.stream().map(GoalFact::covered).reduce(Amount.ZERO, Amount::plus)),
                unit.format(facts.stream().map(GoalFact::uncovered).reduce(Amount.ZERO, Amount::plus)),
                each(
                        goalIds,
                        i -> GoalBody.of(goalIds.get(i), book, content.goals().get(i), unit)),
                each(
                        evaluationIds,
                        i -> SelfEvaluationBody.of(
                                evaluationIds.get(i),
                                book,
                                content.selfEvaluations().get(i),
                                unit)));
    }

    /** The same, with what is withheld behind it. */
    BookBody of(SeenBook book, AmountUnit unit, Optional<Withheld> withheld) {
        var open = of(book, unit);
        return withheld.map(Withheld::content)
                .map(content -> new BookBody(
                        open.book(),
                        open.unit(),
                        open.amountCovered(),
                        open.amountUncovered(),
                        joined(open.goals(), content.goals().stream().map(goal -> GoalBody.withheld(book, goal, unit))),
                        joined(
                                open.selfEvaluations(),
                                content.selfEvaluations().stream()
                                        .map(evaluation -> SelfEvaluationBody.withheld(book, evaluation, unit)))))
                .orElse(open);
    }

    /** Empty for a reader without clearance. */
    Optional<Withheld> withheld(SeenBook book) {
        return classified.find(book.id(), callers.reader());
    }

    private static <T> List<T> joined(List<T> open, Stream<T> withheld) {
        return Stream.concat(open.stream(), withheld).toList();
    }

    private interface ByPosition<T> {
        T at(int position);
    }

    private static <T> List<T> each(List<UUID> ids, ByPosition<T> body) {
        return IntStream.range(0, ids.size()).mapToObj(body::at).toList();
    }
}
