package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancegoal.GoalsInForce;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.Standing.Reached;

@ApplicationScoped
class ApprovedGoals implements GoalsInForce {

    private final BookShelf shelf;
    private final PerformanceBooks books;
    private final PerformanceContents contents;

    ApprovedGoals(BookShelf shelf, PerformanceBooks books, PerformanceContents contents) {
        this.shelf = shelf;
        this.books = books;
        this.contents = contents;
    }

    @Override
    @Transactional
    public Optional<GoalInForce> find(UUID goalId, AccessScope scope) {
        return shelf.item(ItemKind.GOAL, goalId, scope)
                .map(SeenItem::book)
                .filter(SeenBook::entitled)
                .map(book -> new GoalInForce(goalId, book.id(), book.identity(), approved(goalId, book, scope)));
    }

    @Override
    @Transactional
    public Optional<BookInForce> book(UUID bookId, AccessScope scope) {
        return books.find(bookId, scope)
                .map(book -> new BookInForce(
                        book.identity(), book.standing().of(BookStatus.APPROVED).isPresent()));
    }

    private Optional<PerformanceGoal> approved(UUID goalId, SeenBook book, AccessScope scope) {
        return books.find(book.id(), scope)
                .flatMap(found -> found.standing().of(BookStatus.APPROVED))
                .map(Reached::version)
                .flatMap(version -> shelf.version(book.id(), version, scope))
                .flatMap(version -> {
                    int position = shelf.itemIds(ItemKind.GOAL, book.at(version), scope)
                            .indexOf(goalId);
                    var content = contents.require(book.id(), version.content().contentHash(), scope);
                    return position < 0
                            ? Optional.empty()
                            : Optional.of(content.goals().get(position));
                });
    }
}
