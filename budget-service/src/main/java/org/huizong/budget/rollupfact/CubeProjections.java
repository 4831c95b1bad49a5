package org.huizong.budget.rollupfact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.huizong.budget.tableset.TableSetCatalogue;

/** Reads the projections that the project ships; a malformed file stops the service at its start. */
final class CubeProjections {

    private static final String RESOURCE = "/rollup-fact/cube-projection.yaml";

    private CubeProjections() {}

    /**
     * Those of the project, and those of tables that packs bring along under numbers of their own.
     *
     * @throws IllegalArgumentException if a pack names a column, cube or dimension that is not there; the message names the table
     */
    static List<CubeProjection> of(TableSetCatalogue catalogue) {
        var all = new ArrayList<>(shipped());
        var known = new HashSet<String>();
        all.forEach(projection -> known.add(projection.table()));
        for (var set : catalogue.all()) {
            for (var table : set.tables()) {
                if (!known.contains(table.number())) {
                    table.cubeFacts()
                            .map(facts -> PackProjection.of(set.id(), table, facts))
                            .ifPresent(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    static List<CubeProjection> shipped() {
        try (var stream = CubeProjections.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readValue(stream, new TypeReference<List<CubeProjection>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
