package org.huizong.performance.performancegoal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.application.PerformanceChanges;

@ApplicationScoped
class SqlPerformanceChanges implements PerformanceChanges {

    /** One drawer at a time, and until its commit: positions become visible in their order. */
    private static final String ONE_DRAWER = "select pg_advisory_xact_lock(hashtextextended('performance_change', 0))";

    private static final String ANY_AWAITED = "select exists (select 1 from performance_change_awaited)";
    private static final String DRAW =
            """
            with drawn as (
                delete from performance_change_awaited
                where ordinal in (select ordinal from performance_change_awaited order by ordinal limit 5000)
                returning ordinal, book_id, version)
            insert into performance_change (book_id, version)
            select book_id, version from drawn order by ordinal
            """;

    /** The public hears of what was published, and of the withdrawal of what had been. */
    private static final String AFTER =
            """
            select p.position, p.book_id, p.version
            from performance_change p
            join performance_book b on b.id = p.book_id
            left join known_budget k on k.book_id = b.id
            join performance_book_version v on v.book_id = p.book_id and v.version = p.version
            where ({entitled} or v.status = 'published' or v.status = 'withdrawn' and exists (
                select 1 from performance_book_version w
                where w.book_id = v.book_id and w.version < v.version and w.status = 'published'))
            """;

    private final EntityManager entities;
    private final BookVersionRows versions;

    SqlPerformanceChanges(EntityManager entities, BookVersionRows versions) {
        this.entities = entities;
        this.versions = versions;
    }

    @Override
    public void draw() {
        // Readers that find nothing awaited do not wait for one another.
        if (!(boolean) entities.createNativeQuery(ANY_AWAITED, Boolean.class).getSingleResult()) {
            return;
        }
        entities.createNativeQuery(ONE_DRAWER, Object.class).getSingleResult();
        entities.createNativeQuery(DRAW).executeUpdate();
    }

    @Override
    public List<Change> after(long position, int limit, AccessScope scope) {
        var rows = new ScopedQuery(AFTER, scope)
                .and("p.position > :position", "position", position)
                .then("order by p.position")
                .rows(entities, limit);
        var found = rowsByKey(rows);
        return rows.stream()
                .map(row -> new Change(
                        row.get("position", Long.class),
                        row.get("book_id", UUID.class),
                        found.get(key(row)).toVersion()))
                .toList();
    }

    private Map<String, BookVersionEntity> rowsByKey(List<Tuple> rows) {
        var keys = rows.stream()
                .map(row -> new BookVersionEntity.Key(row.get("book_id", UUID.class), row.get("version", Long.class)))
                .toList();
        return versions.all(keys).stream()
                .collect(Collectors.toMap(row -> row.bookId + "@" + row.version, Function.identity()));
    }

    private static String key(Tuple row) {
        return row.get("book_id", UUID.class) + "@" + row.get("version", Long.class);
    }
}
