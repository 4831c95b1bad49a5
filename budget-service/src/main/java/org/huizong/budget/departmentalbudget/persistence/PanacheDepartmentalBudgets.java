package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.application.DepartmentalBudgets;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Standing;
import org.huizong.budget.departmentalbudget.domain.Standing.Reached;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;

@ApplicationScoped
class PanacheDepartmentalBudgets implements DepartmentalBudgets, PanacheRepositoryBase<DepartmentalBudgetEntity, UUID> {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:id, 0))";
    /** The ids come sorted, and the locks are taken row by row. */
    private static final String LOCK_ALL =
            "select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest(string_to_array(:ids, ',')) as id";

    private static final String WITHIN_SCOPE =
            """
            select u.region, u.name from departmental_budget b join budget_unit u on u.id = b.budget_unit_id
            where {entitled}
            """;

    /** A statement of its own behind the locks, so that it sees what was committed before they were granted. */
    private static final String PRESENT =
            "select id from departmental_budget where id = any(cast(string_to_array(:ids, ',') as uuid[]))";

    private final BookVersionRows versions;
    private final HeldBooks held;

    PanacheDepartmentalBudgets(BookVersionRows versions, HeldBooks held) {
        this.versions = versions;
        this.held = held;
    }

    @Override
    public void lock(UUID id) {
        if (held.isLocked(id)) {
            return;
        }
        // A row lock cannot hold off the other creator of a book that does not exist yet.
        getEntityManager()
                .createNativeQuery(LOCK, Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    @Override
    public void lockAll(SortedSet<UUID> ids) {
        var list = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        getEntityManager()
                .createNativeQuery(LOCK_ALL, Object.class)
                .setParameter("ids", list)
                .getResultList();
        List<?> present = getEntityManager()
                .createNativeQuery(PRESENT, UUID.class)
                .setParameter("ids", list)
                .getResultList();
        held.hold(ids, present.stream().map(UUID.class::cast).collect(Collectors.toSet()));
    }

    @Override
    public Optional<DepartmentalBudget> find(UUID id, AccessScope scope) {
        if (held.isAbsent(id)) {
            return Optional.empty();
        }
        return new ScopedQuery(WITHIN_SCOPE, scope)
                .and("b.id = :id", "id", id).then("for update of b").rows(getEntityManager(), 1).stream()
                        .findFirst()
                        .map(unit -> toBook(findById(id), (String) unit.get(0), (String) unit.get(1)));
    }

    @Override
    public void append(DepartmentalBudget book, BookVersion version) {
        // A book that is there was read into this transaction by find, under its lock.
        var entity = version.version() == 1 ? created(book) : findById(book.id());
        entity.status = version.status().code();
        entity.version = version.version();
        entity.submittedVersion = reached(book, BookStatus.SUBMITTED);
        entity.approvedVersion = reached(book, BookStatus.APPROVED);
        entity.publishedVersion = reached(book, BookStatus.PUBLISHED);
        persist(entity);
        held.created(book.id());
        versions.persist(BookVersionEntity.of(book.id(), version));
        flush();
    }

    private static DepartmentalBudgetEntity created(DepartmentalBudget book) {
        var entity = new DepartmentalBudgetEntity();
        entity.id = book.id();
        entity.budgetUnitId = book.identity().budgetUnitId();
        entity.fiscalYear = book.identity().year();
        entity.stage = book.identity().stage().code();
        entity.partitionRegion = book.partitionRegion();
        return entity;
    }

    private static Long reached(DepartmentalBudget book, BookStatus status) {
        return book.standing().of(status).map(Reached::version).orElse(null);
    }

    private DepartmentalBudget toBook(DepartmentalBudgetEntity entity, String region, String unitName) {
        return new DepartmentalBudget(
                new BookIdentity(region, unitName, entity.fiscalYear, Stage.ofCode(entity.stage)),
                entity.partitionRegion,
                versions.require(entity.id, entity.version).toVersion(),
                standing(entity));
    }

    private Standing standing(DepartmentalBudgetEntity entity) {
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
