package org.huizong.budget.rollupfact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the projections that the project ships; a malformed file stops the service at its start. */
final class CubeProjections {

    private static final String RESOURCE = "/rollup-fact/cube-projection.yaml";

    private CubeProjections() {}

    static List<CubeProjection> shipped() {
        try (var stream = CubeProjections.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readValue(stream, new TypeReference<List<CubeProjection>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
