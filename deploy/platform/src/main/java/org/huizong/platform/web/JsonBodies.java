package org.huizong.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads a body that may be left out: a request without one names no media type either, so none is asked for. */
@Singleton
public class JsonBodies {

    private final ObjectMapper json;

    JsonBodies(ObjectMapper json) {
        this.json = json;
    }

    public <T> Optional<T> read(String body, Class<T> type) throws JsonProcessingException {
        return body == null || body.isBlank() ? Optional.empty() : Optional.ofNullable(json.readValue(body, type));
    }
}
