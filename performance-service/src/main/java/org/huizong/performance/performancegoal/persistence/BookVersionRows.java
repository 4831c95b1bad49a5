package org.huizong.performance.performancegoal.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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

    List<BookVersionEntity> before(UUID bookId, long version, int limit) {
        return find("bookId = ?1 and version < ?2 order by version desc", bookId, version)
                .page(0, limit)
                .list();
    }
}
