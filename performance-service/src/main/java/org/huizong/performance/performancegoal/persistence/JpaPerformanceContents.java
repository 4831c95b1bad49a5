package org.huizong.performance.performancegoal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.application.PerformanceContents;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.transcription.UnreadableLine;
import org.huizong.platform.digest.Sha256;

@ApplicationScoped
class JpaPerformanceContents implements PerformanceContents {

    private static final String KEEP =
            """
            insert into performance_content (book_id, content_hash, content, unreadable, goals, self_evaluations)
            values (:book, :hash, cast(:content as json), cast(:unreadable as json), :goals, :selfEvaluations)
            on conflict (book_id, content_hash) do nothing
            """;
    private static final String KEEP_ITEM =
            """
            insert into performance_item (book_id, content_hash, kind, position, item_id)
            values (:book, :hash, :kind, :position, :item)
            """;
    private static final String READABLE =
            """
            select c.content
            from performance_book b
            left join known_budget k on k.book_id = b.id
            join performance_content c on c.book_id = b.id
            where ({entitled} or exists (
                select 1 from performance_book_version v
                where v.book_id = b.id and v.version = b.published_version and v.content_hash = c.content_hash))
            """;
    private static final TypeReference<PerformanceContent> CONTENT = new TypeReference<>() {};

    private final EntityManager entities;
    private final ContentJson json;

    JpaPerformanceContents(EntityManager entities, ContentJson json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public String hash(PerformanceContent content) {
        return Sha256.of(json.text(content));
    }

    @Override
    public void keep(UUID bookId, String contentHash, PerformanceContent content, List<UnreadableLine> unreadable) {
        int kept = entities.createNativeQuery(KEEP)
                .setParameter("book", bookId)
                .setParameter("hash", contentHash)
                .setParameter("content", json.text(content))
                .setParameter("unreadable", json.text(unreadable))
                .setParameter("goals", content.goals().size())
                .setParameter("selfEvaluations", content.selfEvaluations().size())
                .executeUpdate();
        if (kept == 1) {
            keepItems(bookId, contentHash, ItemIds.GOAL, ItemIds.ofGoals(bookId, content.goals()));
            keepItems(
                    bookId,
                    contentHash,
                    ItemIds.SELF_EVALUATION,
                    ItemIds.ofSelfEvaluations(bookId, content.selfEvaluations()));
        }
    }

    @Override
    public PerformanceContent require(UUID bookId, String contentHash, AccessScope scope) {
        return new ScopedQuery(READABLE, scope)
                        .and("b.id = :book", "book", bookId)
                        .and("c.content_hash = :hash", "hash", contentHash)
                        .rows(entities, 1)
                        .stream()
                        .findFirst()
                        .map(row -> json.read(String.valueOf(row.get(0)), CONTENT))
                        .orElseThrow();
    }

    private void keepItems(UUID bookId, String contentHash, String kind, List<UUID> ids) {
        for (int position = 0; position < ids.size(); position++) {
            entities.createNativeQuery(KEEP_ITEM)
                    .setParameter("book", bookId)
                    .setParameter("hash", contentHash)
                    .setParameter("kind", kind)
                    .setParameter("position", position)
                    .setParameter("item", ids.get(position))
                    .executeUpdate();
        }
    }
}
