package org.huizong.performance.performancegoal.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.performance.performancegoal.application.PerformanceBooks;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.performance.performancegoal.domain.Standing;
import org.huizong.performance.performancegoal.domain.Standing.Reached;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.UnitPlace;

@ApplicationScoped
class PanachePerformanceBooks implements PerformanceBooks, PanacheRepositoryBase<PerformanceBookEntity, UUID> {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:id, 0))";
    /** The ids come sorted, and the lock is taken row by row. */
    private static final String LOCK_ALL =
            "select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest(string_to_array(:ids, ',')) as id";

    private static final String EXISTING =
            "select b.id from performance_book b where b.id = any(cast(string_to_array(:ids, ',') as uuid[]))";

    private static final String WITHIN_SCOPE =
            """
            select b.id from performance_book b left join known_budget k on k.book_id = b.id
            where {entitled}
            """;

    private final BookVersionRows versions;
    private final RegionTree regions;

    PanachePerformanceBooks(BookVersionRows versions, RegionTree regions) {
        this.versions = versions;
        this.regions = regions;
    }

    @Override
    public void lock(UUID id) {
        // A row lock cannot hold off the other creator of a book that does not exist yet.
        getEntityManager()
                .createNativeQuery(LOCK, Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    @Override
    @SuppressWarnings("unchecked") // a native query made for ids gives ids
    public Set<UUID> lockAll(SortedSet<UUID> ids) {
        var text = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        getEntityManager()
                .createNativeQuery(LOCK_ALL, Object.class)
                .setParameter("ids", text)
                .getResultList();
        List<UUID> existing = getEntityManager()
                .createNativeQuery(EXISTING, UUID.class)
                .setParameter("ids", text)
                .getResultList();
        return Set.copyOf(existing);
    }

    @Override
    public Optional<PerformanceBook> find(UUID id, AccessScope scope) {
        boolean within = !new ScopedQuery(WITHIN_SCOPE, scope)
                .and("b.id = :id", "id", id)
                .then("for update of b")
                .rows(getEntityManager(), 1)
                .isEmpty();
        return within ? findByIdOptional(id).map(this::toBook) : Optional.empty();
    }

    @Override
    public boolean isObjected(UUID id, AccessScope scope) {
        return find(id, scope).isPresent() && versions.isObjected(id);
    }

    @Override
    public void append(PerformanceBook book, BookVersion version) {
        var entity = findByIdOptional(book.id()).orElseGet(() -> created(book));
        entity.status = version.status().code();
        entity.version = version.version();
        entity.submittedVersion = reached(book, BookStatus.SUBMITTED);
        entity.approvedVersion = reached(book, BookStatus.APPROVED);
        entity.publishedVersion = reached(book, BookStatus.PUBLISHED);
        persist(entity);
        versions.persist(BookVersionEntity.of(book.id(), version));
        flush();
    }

    @Override
    public boolean reaches(BookIdentity identity, Optional<UUID> department, AccessScope scope) {
        return Permissions.reaches(scope, new UnitPlace(path(identity.region()), identity.budgetUnitId(), department));
    }

    private PerformanceBookEntity created(PerformanceBook book) {
        var entity = new PerformanceBookEntity();
        entity.id = book.id();
        entity.region = book.identity().region();
        entity.regionPath = path(book.identity().region()).toArray(String[]::new);
        entity.unitName = book.identity().unitName();
        entity.budgetUnitId = book.identity().budgetUnitId();
        entity.fiscalYear = book.identity().year();
        entity.stage = book.identity().stage().code();
        entity.partitionRegion = book.partitionRegion();
        return entity;
    }

    private List<String> path(String region) {
        return regions.path(region).stream().map(Region::code).toList();
    }

    private static Long reached(PerformanceBook book, BookStatus status) {
        return book.standing().of(status).map(Reached::version).orElse(null);
    }

    private PerformanceBook toBook(PerformanceBookEntity entity) {
        return new PerformanceBook(
                new BookIdentity(entity.region, entity.unitName, entity.fiscalYear, Stage.ofCode(entity.stage)),
                entity.partitionRegion,
                versions.require(entity.id, entity.version).toVersion(),
                standing(entity));
    }

    private Standing standing(PerformanceBookEntity entity) {
        var reached = new EnumMap<BookStatus, Reached>(BookStatus.class);
        put(reached, BookStatus.SUBMITTED, entity.id, entity.submittedVersion);
        put(reached, BookStatus.APPROVED, entity.id, entity.approvedVersion);
        put(reached, BookStatus.PUBLISHED, entity.id, entity.publishedVersion);
        return new Standing(reached);
    }

    private void put(EnumMap<BookStatus, Reached> reached, BookStatus status, UUID bookId, Long version) {
        if (version != null) {
            reached.put(status, new Reached(version, versions.require(bookId, version).contentHash));
        }
    }
}
