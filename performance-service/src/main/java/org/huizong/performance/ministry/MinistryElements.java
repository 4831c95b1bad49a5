package org.huizong.performance.ministry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** 数据元: the names and lengths of the ministry's elements, as its data standard prints them. */
final class MinistryElements {

    private static final String FILE = "/ministry/performance-element.yaml";
    private static final String COMMON = "COMMON";

    private final Map<String, Map<String, Element>> tables;

    /** @param length absent for a number */
    record Element(String name, Integer length) {}

    MinistryElements() {
        try (var stream = MinistryElements.class.getResourceAsStream(FILE)) {
            tables = new YAMLMapper()
                    .readValue(stream, new TypeReference<LinkedHashMap<String, Map<String, Element>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Characters that the element holds; empty for a number.
     *
     * @throws IllegalArgumentException for a name that the standard does not have
     */
    OptionalInt length(String table, String element) {
        var own = tables.getOrDefault(table, Map.of()).get(element);
        var found = own == null ? tables.get(COMMON).get(element) : own;
        if (found == null) {
            throw new IllegalArgumentException("no element " + table + "." + element);
        }
        return found.length() == null ? OptionalInt.empty() : OptionalInt.of(found.length());
    }
}
