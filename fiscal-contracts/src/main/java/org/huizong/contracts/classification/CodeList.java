package org.huizong.contracts.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 代码表: one edition of a code list, row by row as its file has it. The files in {@code classification/} are the seed
 * edition; rows whose {@code seen_in_print} is {@code no} still wait for the official edition.
 *
 * @param scheme the file's name without its ending, such as {@code expenditure-function}
 * @param columns column names of the file, in order
 * @param rows values by column name; an empty cell is the empty string
 */
public record CodeList(String scheme, List<String> columns, List<Map<String, String>> rows) {

    public static final String EXPENDITURE_FUNCTION = "expenditure-function";
    public static final String EXPENDITURE_FUNCTION_CROSSWALK = "crosswalk-expenditure-function";
    public static final String DEPARTMENTAL_ECONOMIC = "departmental-economic";
    public static final String REGION = "region";

    /** Every scheme that the project ships. */
    public static final List<String> SCHEMES = List.of(
            EXPENDITURE_FUNCTION_CROSSWALK,
            DEPARTMENTAL_ECONOMIC,
            "economic-departmental-to-government",
            EXPENDITURE_FUNCTION,
            "fund-type",
            "government-economic",
            "indicator-level",
            "ministry-data-elements",
            "project-category",
            REGION,
            "revenue");

    /** @throws IllegalArgumentException if no such scheme is shipped */
    public static CodeList seed(String scheme) {
        if (!SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException("unknown scheme: " + scheme);
        }
        return read(scheme, "/classification/" + scheme + ".csv");
    }

    /** A list that is shipped as a file of the class path, such as the words of coded names. */
    public static CodeList read(String scheme, String resource) {
        var stream = CodeList.class.getResourceAsStream(resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(scheme, reader.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first row whose {@code code} is the given one. */
    public Optional<Map<String, String>> row(String code) {
        return rows.stream().filter(row -> code.equals(row.get("code"))).findFirst();
    }

    private static CodeList read(String scheme, List<String> lines) {
        var columns = fields(lines.get(0));
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = fields(line);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i < fields.size() ? fields.get(i) : "");
            }
            rows.add(row);
        }
        return new CodeList(scheme, columns, List.copyOf(rows));
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
