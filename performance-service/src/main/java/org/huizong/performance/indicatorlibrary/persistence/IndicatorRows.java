package org.huizong.performance.indicatorlibrary.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Adoption;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf.New;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator;

/** Writes a version of an indicator and what it is found by. */
@ApplicationScoped
class IndicatorRows {

    private static final String INDEX =
            """
            insert into library_indicator (id, kind, region, region_path, unit_id, version, industry, scheme, level1,
                level2, from_year, to_year, search_text)
            values (:id, :kind, :region, string_to_array(:path, ','), cast(:unit as uuid), :version, :industry, :scheme,
                :level1, :level2, :from, cast(:to as integer), :text)
            on conflict on constraint library_indicator_pk do update
            set version = excluded.version, industry = excluded.industry, scheme = excluded.scheme,
                level1 = excluded.level1, level2 = excluded.level2, from_year = excluded.from_year,
                to_year = excluded.to_year, search_text = excluded.search_text
            """;
    private static final String APPEND =
            """
            insert into library_indicator_version (indicator_id, version, content, reason, actor, acted_at)
            values (:id, :version, cast(:content as json), :reason, :actor, :at)
            """;

    private static final String ADOPT =
            """
            insert into indicator_adoption
                (indicator_id, goal_id, indicator_version, book_id, book_version, actor, adopted_at)
            values (:id, :goal, :version, :book, :bookVersion, :actor, :at)
            on conflict on constraint indicator_adoption_pk do update
            set indicator_version = excluded.indicator_version, book_version = excluded.book_version,
                actor = excluded.actor, adopted_at = excluded.adopted_at
            """;

    private final EntityManager entities;
    /** Components only: what a record computes of itself is not stored. */
    private final ObjectMapper json =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    IndicatorRows(EntityManager entities) {
        this.entities = entities;
    }

    void write(New version, List<String> regionPath) {
        var indicator = version.indicator();
        var place = indicator.place();
        var query = entities.createNativeQuery(INDEX)
                .setParameter("kind", place.kind().code())
                .setParameter("region", place.region())
                .setParameter("path", String.join(",", regionPath))
                .setParameter("unit", place.budgetUnitId().map(UUID::toString).orElse(null))
                .setParameter("industry", indicator.industry())
                .setParameter("scheme", indicator.scheme())
                .setParameter("level1", indicator.level1())
                .setParameter("level2", indicator.level2())
                .setParameter("from", indicator.validity().from())
                .setParameter("to", text(indicator.validity().to()))
                .setParameter("text", searched(indicator));
        named(query, version).executeUpdate();
        named(entities.createNativeQuery(APPEND), version)
                .setParameter("content", text(indicator))
                .setParameter("reason", version.reason())
                .setParameter("actor", version.actor())
                .setParameter("at", version.at())
                .executeUpdate();
    }

    void write(Adoption adoption, Instant at) {
        entities.createNativeQuery(ADOPT)
                .setParameter("id", adoption.entry().id())
                .setParameter("goal", adoption.goalId())
                .setParameter("version", adoption.entry().version())
                .setParameter("book", adoption.bookId())
                .setParameter("bookVersion", adoption.bookVersion())
                .setParameter("actor", adoption.actor())
                .setParameter("at", at)
                .executeUpdate();
    }

    LibraryIndicator indicator(Object content) {
        try {
            return json.readValue(String.valueOf(content), LibraryIndicator.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored indicator is damaged", e);
        }
    }

    private static Query named(Query query, New version) {
        return query.setParameter("id", version.id()).setParameter("version", version.version());
    }

    private static String searched(LibraryIndicator indicator) {
        return String.join(
                        " ",
                        indicator.level1(),
                        indicator.level2(),
                        indicator.level3(),
                        indicator.industry(),
                        indicator.unit(),
                        indicator.scoringRule(),
                        indicator.evidence(),
                        indicator.explanation())
                .toLowerCase(Locale.ROOT);
    }

    private static String text(Integer year) {
        return year == null ? null : year.toString();
    }

    private String text(LibraryIndicator indicator) {
        try {
            return json.writeValueAsString(indicator);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an indicator consists of plain values", e);
        }
    }
}
