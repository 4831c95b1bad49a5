package org.huizong.performance.scoring.persistence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** The stored form of schemes and scores: decimals as text, so that their digits stay as they are. */
@Singleton
class ScoringJson {

    private final ObjectMapper json = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("schemes and scores consist of plain values", e);
        }
    }

    <T> T read(Object text, TypeReference<T> type) {
        try {
            return json.readValue(String.valueOf(text), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored score or scheme is damaged", e);
        }
    }
}
