package org.huizong.performance.scoring.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huizong.performance.scoring.application.ScoringSchemes;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.SchemeVersion;
import org.huizong.performance.scoring.domain.ScoringScheme;

@ApplicationScoped
class JpaScoringSchemes implements ScoringSchemes {

    private static final String COLUMNS =
            "select region, fiscal_year, version, scheme, reason, actor, acted_at from scoring_scheme s ";
    private static final String IN_FORCE = COLUMNS
            + """
            where fiscal_year <= :year and region = any(string_to_array(:path, ','))
            order by array_position(string_to_array(:path, ','), region) desc, fiscal_year desc, version desc
            """;
    private static final String APPEND =
            """
            insert into scoring_scheme (region, fiscal_year, version, scheme, reason, actor, acted_at)
            values (:region, :year, :version, cast(:scheme as json), :reason, :actor, :at)
            """;
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('scoring-scheme ' || :region, 0))";
    private static final int MOST = 1_000;
    private static final TypeReference<ScoringScheme> SCHEME = new TypeReference<>() {};

    private final EntityManager entities;
    private final ScoringJson json;

    JpaScoringSchemes(EntityManager entities, ScoringJson json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Optional<EffectiveScheme> inForce(List<String> regionPath, int year) {
        var query = entities.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter("year", year)
                .setParameter("path", String.join(",", regionPath));
        return amendments(query, 1).stream()
                .findFirst()
                .map(amendment -> new EffectiveScheme(amendment.version(), amendment.scheme()));
    }

    @Override
    public Optional<Amendment> find(SchemeVersion version) {
        var query = entities.createNativeQuery(
                        COLUMNS + "where region = :region and fiscal_year = :year and version = :version", Tuple.class)
                .setParameter("region", version.region())
                .setParameter("year", version.year())
                .setParameter("version", version.version());
        return amendments(query, 1).stream().findFirst();
    }

    @Override
    public List<Amendment> of(String region) {
        var query = entities.createNativeQuery(
                        COLUMNS + "where region = :region order by acted_at desc, fiscal_year desc, version desc",
                        Tuple.class)
                .setParameter("region", region);
        return amendments(query, MOST);
    }

    @Override
    public void lock(String region) {
        entities.createNativeQuery(LOCK, Object.class)
                .setParameter("region", region)
                .getSingleResult();
    }

    @Override
    public void append(Amendment amendment) {
        entities.createNativeQuery(APPEND)
                .setParameter("region", amendment.version().region())
                .setParameter("year", amendment.version().year())
                .setParameter("version", amendment.version().version())
                .setParameter("scheme", json.text(amendment.scheme()))
                .setParameter("reason", amendment.reason())
                .setParameter("actor", amendment.by())
                .setParameter("at", amendment.at())
                .executeUpdate();
    }

    private List<Amendment> amendments(Query query, int limit) {
        return tuples(query.setMaxResults(limit)).stream()
                .map(row -> new Amendment(
                        new SchemeVersion(
                                row.get("region", String.class),
                                row.get("fiscal_year", Integer.class),
                                row.get("version", Long.class)),
                        json.read(row.get("scheme"), SCHEME),
                        row.get("reason", String.class),
                        row.get("actor", String.class),
                        row.get("acted_at", Instant.class)))
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query made for tuples gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
