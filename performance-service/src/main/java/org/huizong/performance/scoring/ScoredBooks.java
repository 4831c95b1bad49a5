package org.huizong.performance.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.scoring.Scoring.Scored;

/** The books whose self-evaluations are scored; whoever keeps the books answers. */
public interface ScoredBooks {

    /** The newest content of a book that the caller may read all of. */
    Optional<Book> find(UUID id, AccessScope scope);

    /** The same under the book's lock, until the end of the transaction. */
    Optional<Book> lock(UUID id, AccessScope scope);

    /**
     * Makes the next version of the book and announces its scores.
     *
     * @param reason kept in the history of the book
     * @param guard told the present version; throws if the act is meant for another one
     * @return the new version
     */
    long announce(UUID id, String reason, LongConsumer guard, Actor actor);

    /** @param evaluationIds of the self-evaluations in the order of the content */
    record Book(Scored scored, BookStatus status, List<UUID> evaluationIds) {

        public Book {
            evaluationIds = List.copyOf(evaluationIds);
        }
    }

    record Actor(AccessScope scope, String name) {}
}
