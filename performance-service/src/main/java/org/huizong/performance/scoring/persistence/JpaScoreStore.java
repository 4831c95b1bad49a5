package org.huizong.performance.scoring.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.performance.scoring.application.ScoreStore;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.SchemeVersion;
import org.huizong.performance.scoring.domain.ScoreOverride;
import org.huizong.performance.scoring.domain.ScoringScheme;

@ApplicationScoped
class JpaScoreStore implements ScoreStore {

    private static final String NEWEST =
            """
            select scoring, book_version, scheme_region, scheme_year, scheme_version, scheme, results, actor, scored_at
            from performance_score where book_id = :book and content_hash = :hash order by scoring desc
            """;
    private static final String APPEND =
            """
            insert into performance_score (book_id, content_hash, scoring, book_version,
                scheme_region, scheme_year, scheme_version, scheme, results, actor, scored_at)
            values (:book, :hash, :scoring, :bookVersion,
                :region, :year, :version, cast(:scheme as json), cast(:results as json), :actor, :at)
            """;
    private static final String OVERRIDES =
            """
            select ordinal, evaluation, indicator, score_hundredths, computed_hundredths, reason, actor, acted_at
            from performance_score_override where book_id = :book and content_hash = :hash order by ordinal
            """;
    private static final String APPEND_OVERRIDE =
            """
            insert into performance_score_override (book_id, content_hash, evaluation, indicator,
                score_hundredths, computed_hundredths, reason, actor, acted_at)
            values (:book, :hash, :evaluation, :indicator,
                cast(:score as bigint), cast(:computed as bigint), :reason, :actor, :at)
            """;
    private static final int HUNDREDTHS = 2;
    private static final TypeReference<ScoringScheme> SCHEME = new TypeReference<>() {};
    private static final TypeReference<List<Result>> RESULTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ScoringJson json;

    JpaScoreStore(EntityManager entities, ScoringJson json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Optional<StoredScoring> newest(UUID bookId, String contentHash) {
        return tuples(about(NEWEST, bookId, contentHash).setMaxResults(1)).stream()
                .findFirst()
                .map(row -> new StoredScoring(
                        row.get("scoring", Integer.class),
                        row.get("book_version", Long.class),
                        new EffectiveScheme(
                                new SchemeVersion(
                                        row.get("scheme_region", String.class),
                                        row.get("scheme_year", Integer.class),
                                        row.get("scheme_version", Long.class)),
                                json.read(row.get("scheme"), SCHEME)),
                        json.read(row.get("results"), RESULTS),
                        row.get("actor", String.class),
                        row.get("scored_at", Instant.class)));
    }

    @Override
    public void append(UUID bookId, String contentHash, StoredScoring scoring) {
        var version = scoring.scheme().version();
        entities.createNativeQuery(APPEND)
                .setParameter("book", bookId)
                .setParameter("hash", contentHash)
                .setParameter("scoring", scoring.number())
                .setParameter("bookVersion", scoring.bookVersion())
                .setParameter("region", version.region())
                .setParameter("year", version.year())
                .setParameter("version", version.version())
                .setParameter("scheme", json.text(scoring.scheme().scheme()))
                .setParameter("results", json.text(scoring.results()))
                .setParameter("actor", scoring.by())
                .setParameter("at", scoring.at())
                .executeUpdate();
    }

    @Override
    public List<KeptOverride> overrides(UUID bookId, String contentHash) {
        return tuples(about(OVERRIDES, bookId, contentHash)).stream()
                .map(row -> new KeptOverride(
                        new ScoreOverride(
                                row.get("ordinal", Long.class),
                                row.get("evaluation", Integer.class),
                                row.get("indicator", Integer.class),
                                points(row.get("score_hundredths", Long.class)),
                                row.get("reason", String.class),
                                row.get("actor", String.class),
                                row.get("acted_at", Instant.class)),
                        points(row.get("computed_hundredths", Long.class))))
                .toList();
    }

    @Override
    public void append(UUID bookId, String contentHash, KeptOverride kept) {
        var override = kept.override();
        entities.createNativeQuery(APPEND_OVERRIDE)
                .setParameter("book", bookId)
                .setParameter("hash", contentHash)
                .setParameter("evaluation", override.evaluation())
                .setParameter("indicator", override.indicator())
                .setParameter("score", hundredths(override.score()))
                .setParameter("computed", hundredths(kept.computed()))
                .setParameter("reason", override.reason())
                .setParameter("actor", override.by())
                .setParameter("at", override.at())
                .executeUpdate();
    }

    private Query about(String sql, UUID bookId, String contentHash) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("book", bookId)
                .setParameter("hash", contentHash);
    }

    private static Optional<BigDecimal> points(Long hundredths) {
        return Optional.ofNullable(hundredths).map(number -> BigDecimal.valueOf(number, HUNDREDTHS));
    }

    /** As text, so that a missing one has a type. */
    private static String hundredths(Optional<BigDecimal> points) {
        return points.map(number ->
                        number.movePointRight(HUNDREDTHS).toBigIntegerExact().toString())
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
