package org.huizong.performance.performancegoal.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huizong.contracts.book.Review;

/** History rows; callers have settled the scope with the book itself. */
@ApplicationScoped
class BookVersionRows implements PanacheRepositoryBase<BookVersionEntity, BookVersionEntity.Key> {

    BookVersionEntity require(UUID bookId, long version) {
        return findByIdOptional(new BookVersionEntity.Key(bookId, version)).orElseThrow();
    }

    List<BookVersionEntity> all(Collection<BookVersionEntity.Key> keys) {
        return findByIds(List.copyOf(keys));
    }

    /** A submission begins anew: what was objected to before it has been answered. */
    boolean isObjected(UUID bookId) {
        return find("bookId = ?1 and act in ('submission', 'review') order by version desc", bookId)
                .firstResultOptional()
                .filter(version -> Review.Result.OBJECTED.code().equals(version.reviewResult))
                .isPresent();
    }

    List<BookVersionEntity> before(UUID bookId, long version, int limit) {
        return find("bookId = ?1 and version < ?2 order by version desc", bookId, version)
                .page(0, limit)
                .list();
    }
}
