package org.huizong.budget.departmentalbudget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts;
import org.huizong.budget.departmentalbudget.application.FindingCounts;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Right;

@ApplicationScoped
class ClassifiedPartRows implements ClassifiedParts {

    private static final String NEWEST =
            """
            select revision, content_hash, part from classified_part where book_id = :book order by revision desc limit 1
            """;

    private static final String CLEARED =
            """
            select p.revision, p.content_hash, p.part
            from departmental_budget b join budget_unit u on u.id = b.budget_unit_id
            join classified_part p on p.book_id = b.id
            where {entitled}
            """;

    private static final String RECORD =
            """
            insert into classified_part (book_id, revision, content_hash, part, findings, errors, warnings, infos)
            values (:book, :revision, :hash, cast(:part as json), cast(:findings as json), :errors, :warnings, :infos)
            """;

    private final EntityManager entities;
    private final ContentJson json;

    ClassifiedPartRows(EntityManager entities, ContentJson json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Recorded newest(UUID bookId) {
        return tuples(entities.createNativeQuery(NEWEST, Tuple.class).setParameter("book", bookId)).stream()
                .findFirst()
                .map(this::recorded)
                .orElse(Recorded.NONE);
    }

    @Override
    public Optional<Recorded> find(UUID bookId, String contentHash, AccessScope scope) {
        var rows = new ScopedQuery(CLEARED, scope, Right.READ_CLASSIFIED)
                .and("b.id = :book", "book", bookId)
                .and("p.content_hash = :hash", "hash", contentHash)
                .then("order by p.revision desc")
                .rows(entities, 1);
        return rows.stream().findFirst().map(this::recorded);
    }

    @Override
    public void record(UUID bookId, Recorded recorded, List<Finding> findings) {
        var counts = FindingCounts.of(findings);
        entities.createNativeQuery(RECORD)
                .setParameter("book", bookId)
                .setParameter("revision", recorded.revision())
                .setParameter("hash", recorded.contentHash())
                .setParameter("part", json.text(recorded.part()))
                .setParameter("findings", json.text(findings))
                .setParameter("errors", counts.error())
                .setParameter("warnings", counts.warning())
                .setParameter("infos", counts.info())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private Recorded recorded(Tuple row) {
        return new Recorded(
                row.get(0, Long.class), row.get(1, String.class), json.classifiedPart(String.valueOf(row.get(2))));
    }
}
