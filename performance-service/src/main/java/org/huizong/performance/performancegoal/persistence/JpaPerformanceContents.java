package org.huizong.performance.performancegoal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.huizong.performance.performancegoal.application.PerformanceContents;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.transcription.UnreadableLine;

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
    private static final String FIND =
            "select content from performance_content where book_id = :book and content_hash = :hash";
    private static final TypeReference<PerformanceContent> CONTENT = new TypeReference<>() {};

    private final EntityManager entities;
    private final ContentJson json;

    JpaPerformanceContents(EntityManager entities, ContentJson json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public String hash(PerformanceContent content) {
        return ContentJson.sha256(json.text(content));
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
    public PerformanceContent require(UUID bookId, String contentHash) {
        var row = (Tuple) entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("book", bookId)
                .setParameter("hash", contentHash)
                .getSingleResult();
        return json.read(String.valueOf(row.get(0)), CONTENT);
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
