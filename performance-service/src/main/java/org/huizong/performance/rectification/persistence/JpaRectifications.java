package org.huizong.performance.rectification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.rectification.application.Rectifications;
import org.huizong.performance.rectification.domain.Rectification;
import org.huizong.performance.rectification.domain.RectificationStep;
import org.huizong.platform.access.PlacedQuery;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

@ApplicationScoped
class JpaRectifications implements Rectifications {

    private static final ScopeSql.Columns PLACE =
            new ScopeSql.Columns("b.region_path", "b.budget_unit_id", "k.department");
    private static final String READ =
            """
            select r.id, r.ordinal, r.book_id, r.subject, r.document_number, cast(r.due as text) as due
            from rectification r
            join performance_book b on b.id = r.book_id
            left join known_budget k on k.book_id = b.id
            where {entitled}
            """;
    private static final String STEPS =
            """
            select kind, opinion, actor, acted_at from rectification_step
            where rectification_id = :id order by position
            """;
    private static final String KEEP =
            """
            insert into rectification (id, book_id, subject, document_number, due, status, answered_on)
            values (:id, :book, :subject, :number, cast(:due as date), :status, cast(:answered as date))
            on conflict (id) do update set status = excluded.status, answered_on = excluded.answered_on
            """;
    private static final String KEEP_STEP =
            """
            insert into rectification_step (rectification_id, position, kind, opinion, actor, acted_at)
            values (:id, :position, :kind, :opinion, :actor, :at)
            """;

    private final EntityManager entities;

    JpaRectifications(EntityManager entities) {
        this.entities = entities;
    }

    private static final class RectificationQuery extends PlacedQuery {

        RectificationQuery(AccessScope scope) {
            super(READ, scope, Right.READ_UNPUBLISHED, PLACE);
        }
    }

    @Override
    @Transactional
    public Optional<Rectification> find(UUID id, AccessScope scope) {
        return read(new RectificationQuery(scope).and("r.id = :id", "id", id), 1).stream()
                .findFirst()
                .map(Listed::rectification);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Rectification> hold(UUID id, AccessScope scope) {
        return read(new RectificationQuery(scope).and("r.id = :id", "id", id).then("for update of r"), 1).stream()
                .findFirst()
                .map(Listed::rectification);
    }

    @Override
    @Transactional
    public List<Listed> page(Filter filter, OptionalLong beforeOrdinal, int limit, AccessScope scope) {
        var query = new RectificationQuery(scope);
        filter.book().ifPresent(book -> query.and("r.book_id = :book", "book", book));
        filter.region().ifPresent(region -> query.and(":region = any(b.region_path)", "region", region));
        filter.year().ifPresent(year -> query.and("b.fiscal_year = :year", "year", year));
        filter.status().ifPresent(status -> query.and("r.status = :status", "status", status));
        filter.late().ifPresent(late -> query.with("late", late)
                .and(
                        "(coalesce(r.answered_on, cast(:today as date)) > r.due) = :late",
                        "today",
                        filter.today().toString()));
        beforeOrdinal.ifPresent(before -> query.and("r.ordinal < :before", "before", before));
        return read(query.then("order by r.ordinal desc"), limit);
    }

    @Override
    public void keep(Rectification rectification) {
        entities.createNativeQuery(KEEP)
                .setParameter("id", rectification.id())
                .setParameter("book", rectification.bookId())
                .setParameter("subject", rectification.subject())
                .setParameter("number", rectification.documentNumber())
                .setParameter("due", rectification.due().toString())
                .setParameter("status", rectification.status().code())
                .setParameter(
                        "answered",
                        rectification.answeredOn().map(LocalDate::toString).orElse(null))
                .executeUpdate();
        int position = rectification.steps().size();
        var step = rectification.steps().get(position - 1);
        entities.createNativeQuery(KEEP_STEP)
                .setParameter("id", rectification.id())
                .setParameter("position", position)
                .setParameter("kind", step.kind().code())
                .setParameter("opinion", step.opinion())
                .setParameter("actor", step.actor())
                .setParameter("at", step.at())
                .executeUpdate();
    }

    private List<Listed> read(PlacedQuery query, int limit) {
        return query.rows(entities, limit).stream()
                .map(row -> new Listed(row.get("ordinal", Long.class), rectification(row)))
                .toList();
    }

    private Rectification rectification(Tuple row) {
        var id = row.get("id", UUID.class);
        return new Rectification(
                id,
                row.get("book_id", UUID.class),
                row.get("subject", String.class),
                row.get("document_number", String.class),
                LocalDate.parse(row.get("due", String.class)),
                steps(id));
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private List<RectificationStep> steps(UUID id) {
        List<Tuple> rows = entities.createNativeQuery(STEPS, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new RectificationStep(
                        RectificationStep.Kind.ofCode(row.get("kind", String.class)),
                        row.get("opinion", String.class),
                        row.get("actor", String.class),
                        row.get("acted_at", Instant.class)))
                .toList();
    }
}
