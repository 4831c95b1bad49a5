package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** History rows; callers have settled the scope with the book itself. */
@ApplicationScoped
class BookVersionRows implements PanacheRepositoryBase<BookVersionEntity, BookVersionEntity.Key> {

    BookVersionEntity require(UUID bookId, long version) {
        return findByIdOptional(new BookVersionEntity.Key(bookId, version)).orElseThrow();
    }

    List<BookVersionEntity> all(Collection<BookVersionEntity.Key> keys) {
        return findByIds(List.copyOf(keys));
    }

    /** An approval that a withdrawal took back does not count. */
    Optional<BookVersionEntity> newestApproval(UUID bookId) {
        return find("bookId = ?1 and act in ('approval', 'withdrawal') order by version desc", bookId)
                .page(0, 1)
                .stream()
                .filter(version -> version.act.equals("approval"))
                .findFirst();
    }

    List<BookVersionEntity> before(UUID bookId, long version, int limit) {
        return find("bookId = ?1 and version < ?2 order by version desc", bookId, version)
                .page(0, limit)
                .list();
    }
}
