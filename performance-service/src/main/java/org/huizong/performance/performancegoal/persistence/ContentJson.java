package org.huizong.performance.performancegoal.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PrintedStatement;

/**
 * The stored form of a content. It has a mapper of its own: what is stored for good must not change with a setting of the
 * API.
 */
@Singleton
class ContentJson {

    /** Components only: what a record computes of itself is not stored. */
    private final ObjectMapper json = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addMixIn(PerformanceContent.class, WithoutEmptyStatements.class)
            .build();

    /** What a content without a narrative says, and so its hash, is what it was before narratives were kept. */
    private interface WithoutEmptyStatements {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PrintedStatement> statements();
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a content consists of plain values", e);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored content is damaged", e);
        }
    }
}
