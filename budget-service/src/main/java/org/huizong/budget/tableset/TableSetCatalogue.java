package org.huizong.budget.tableset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 报表体系目录: every table set that the service knows, those of the project first and those of a bureau's own directory behind
 * them. A pack of a directory takes the place of a shipped one with the same id.
 */
public final class TableSetCatalogue {

    private static final String FOLDER = "/table-set/";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TableSetCatalogue SHIPPED = new TableSetCatalogue(shippedSets());

    private final Map<String, TableSet> byId;

    private TableSetCatalogue(List<TableSet> sets) {
        byId = new LinkedHashMap<>();
        sets.forEach(set -> byId.put(set.id(), set));
    }

    /** The packs that the project ships. */
    public static TableSetCatalogue shipped() {
        return SHIPPED;
    }

    /**
     * The shipped packs and all {@code *.yaml} files of a directory, in the order of their names.
     *
     * @throws IllegalArgumentException if a file is no pack; the message names the file and the place in it
     */
    public static TableSetCatalogue with(Path directory) {
        var sets = new ArrayList<>(SHIPPED.all());
        try (var files = Files.list(directory)) {
            for (var file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                sets.add(pack(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableSetCatalogue(sets);
    }

    /** In the order in which a document is held against them. */
    public List<TableSet> all() {
        return List.copyOf(byId.values());
    }

    public Optional<TableSet> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static TableSet pack(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return read(stream);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IllegalArgumentException(
                    "no table set: " + file + " line " + (at == null ? 0 : at.getLineNr()) + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static List<TableSet> shippedSets() {
        try (var index = TableSetCatalogue.class.getResourceAsStream(FOLDER + "index.yaml")) {
            var sets = new ArrayList<TableSet>();
            for (var id : YAML.readValue(index, Index.class).tableSets()) {
                try (var stream = TableSetCatalogue.class.getResourceAsStream(FOLDER + id + ".yaml")) {
                    sets.add(read(stream));
                }
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableSet read(InputStream stream) throws IOException {
        return YAML.readValue(stream, TableSet.class);
    }

    /** A jar cannot be listed on every class loader, so the shipped packs are named. */
    record Index(List<String> tableSets) {}
}
