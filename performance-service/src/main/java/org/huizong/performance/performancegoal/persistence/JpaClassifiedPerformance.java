package org.huizong.performance.performancegoal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.performance.performancegoal.application.ClassifiedPerformance;
import org.huizong.performance.performancegoal.domain.ClassifiedMerge;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Right;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

@ApplicationScoped
class JpaClassifiedPerformance implements ClassifiedPerformance {

    private static final String CLEARED =
            """
            select c.revision, c.content
            from classified_performance c
            join performance_book b on b.id = c.book_id
            left join known_budget k on k.book_id = b.id
            where {entitled}
            """;
    private static final String NEWEST =
            """
            select c.revision, c.content from classified_performance c
            where c.book_id = :id order by c.revision desc limit 1
            """;
    private static final String KEEP =
            """
            insert into classified_performance (book_id, revision, content, actor, filed_at)
            values (:book, :revision, cast(:content as json), :actor, :at)
            """;
    private static final TypeReference<PerformanceContent> CONTENT = new TypeReference<>() {};
    private static final Withheld NONE = new Withheld(0, NOTHING);

    private final EntityManager entities;
    private final ContentJson json;
    private final AuditTrail trail;
    private final Clock clock;

    JpaClassifiedPerformance(EntityManager entities, ContentJson json, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Withheld> find(UUID bookId, AccessScope scope) {
        return new ScopedQuery(CLEARED, scope, Right.READ_CLASSIFIED)
                .and("c.book_id = :id", "id", bookId).then("order by c.revision desc").rows(entities, 1).stream()
                        .map(this::withheld)
                        .findFirst();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void amend(UUID bookId, PerformanceContent sent, Caller caller) {
        if (sent.equals(NOTHING)) {
            return;
        }
        entities.flush();
        var kept = newest(bookId);
        var merged = ClassifiedMerge.of(kept.content(), sent);
        if (merged.equals(kept.content())) {
            return;
        }
        entities.createNativeQuery(KEEP)
                .setParameter("book", bookId)
                .setParameter("revision", kept.revision() + 1)
                .setParameter("content", json.text(merged))
                .setParameter("actor", caller.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        trail.append(new AuditEntry(
                caller.name(),
                caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                "classified-amendment",
                "performance-book",
                bookId.toString(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                ""));
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private Withheld newest(UUID bookId) {
        List<Tuple> rows = entities.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("id", bookId)
                .getResultList();
        return rows.stream().findFirst().map(this::withheld).orElse(NONE);
    }

    private Withheld withheld(Tuple row) {
        return new Withheld(row.get("revision", Long.class), json.read(String.valueOf(row.get("content")), CONTENT));
    }
}
