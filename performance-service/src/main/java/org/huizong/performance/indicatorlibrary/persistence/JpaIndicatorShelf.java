package org.huizong.performance.indicatorlibrary.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Adoption;
import org.huizong.performance.indicatorlibrary.application.IndicatorFilter;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf;
import org.huizong.platform.access.PlacedQuery;

@ApplicationScoped
class JpaIndicatorShelf implements IndicatorShelf {

    private static final String COLUMNS =
            """
            select i.id, i.ordinal, v.version, v.content, v.reason, v.actor, v.acted_at,
                (select count(*) from indicator_adoption a where a.indicator_id = i.id) as reused
            from library_indicator i
            join library_indicator_version v on v.indicator_id = i.id
            where (i.kind <> 'own' or {entitled})
            """;
    private static final String NEWEST = COLUMNS + " and v.version = i.version";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('library-indicator ' || :id, 0))";
    private static final String DEPARTMENT =
            """
            select cast(k.department as text) from known_budget k join performance_book b on b.id = k.book_id
            where b.budget_unit_id = :unit and k.department is not null
            order by b.fiscal_year desc, b.ordinal desc
            """;

    private final EntityManager entities;
    private final IndicatorRows rows;

    JpaIndicatorShelf(EntityManager entities, IndicatorRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<Kept> find(UUID id, AccessScope scope) {
        return kept(new LibraryQuery(NEWEST, scope).and("i.id = :id", "id", id), 1).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public List<Kept> versions(UUID id, OptionalLong beforeVersion, int limit, AccessScope scope) {
        var query = new LibraryQuery(COLUMNS, scope).and("i.id = :id", "id", id);
        beforeVersion.ifPresent(before -> query.and("v.version < :before", "before", before));
        return kept(query.then("order by v.version desc"), limit);
    }

    @Override
    @Transactional
    public List<Kept> search(IndicatorFilter filter, OptionalLong beforeOrdinal, int limit, AccessScope scope) {
        var query = LibraryQuery.filtered(NEWEST, filter, scope);
        beforeOrdinal.ifPresent(before -> query.and("i.ordinal < :before", "before", before));
        return kept(query.then("order by i.ordinal desc"), limit);
    }

    @Override
    public Optional<UUID> department(UUID budgetUnit) {
        List<?> found = entities.createNativeQuery(DEPARTMENT, String.class)
                .setParameter("unit", budgetUnit)
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(String::valueOf).map(UUID::fromString).findFirst();
    }

    @Override
    public void lock(UUID id) {
        entities.createNativeQuery(LOCK, Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    @Override
    public void append(New version, List<String> regionPath) {
        rows.write(version, regionPath);
    }

    @Override
    public void keep(Adoption adoption, Instant at) {
        rows.write(adoption, at);
    }

    private List<Kept> kept(PlacedQuery query, int limit) {
        return query.rows(entities, limit).stream().map(this::kept).toList();
    }

    private Kept kept(Tuple row) {
        return new Kept(
                row.get("id", UUID.class),
                row.get("ordinal", Long.class),
                row.get("version", Long.class),
                rows.indicator(row.get("content")),
                row.get("reason", String.class),
                row.get("actor", String.class),
                row.get("acted_at", Instant.class),
                row.get("reused", Long.class));
    }
}
