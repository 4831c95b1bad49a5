package org.huizong.contracts.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * 科目变动: one functional code of an older edition and the code of the next edition to which its money went.
 *
 * @param fromEdition last fiscal year of the older edition
 * @param toEdition first fiscal year of the newer edition
 * @param source the document that says so; empty when none was named
 */
public record CrosswalkEntry(String from, String to, int fromEdition, int toEdition, Kind kind, String source) {

    /** How many codes stand on either side of the change; several entries make a split or a merger. */
    public enum Kind {
        /** The whole of one code went to one code, or to the items of one section. */
        MOVED,
        /** One code became several; nobody knows the shares. */
        SPLIT,
        /** Several codes became one. */
        MERGED;

        /** The word of the list. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }
    }

    public static final List<String> COLUMNS = List.of("from", "to", "from_edition", "to_edition", "kind", "source");

    private static final String YEAR = "(19|20|21)\\d{2}";

    public CrosswalkEntry {
        new FunctionCode(from);
        new FunctionCode(to);
        if (fromEdition >= toEdition) {
            throw new IllegalArgumentException("from_edition must be before to_edition: " + fromEdition);
        }
    }

    /** @throws IllegalArgumentException if the row is no entry; the message names the column */
    public static CrosswalkEntry of(Map<String, String> row) {
        return new CrosswalkEntry(
                code(row, "from"),
                code(row, "to"),
                year(row, "from_edition"),
                year(row, "to_edition"),
                kind(row.getOrDefault("kind", "")),
                row.getOrDefault("source", ""));
    }

    private static String code(Map<String, String> row, String column) {
        var code = row.getOrDefault(column, "");
        if (!FunctionCode.isWellFormed(code)) {
            throw new IllegalArgumentException(column + " is no function code: " + code);
        }
        return code;
    }

    private static int year(Map<String, String> row, String column) {
        var year = row.getOrDefault(column, "");
        if (!year.matches(YEAR)) {
            throw new IllegalArgumentException(column + " is no fiscal year: " + year);
        }
        return Integer.parseInt(year);
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of " + Kind.codes() + ": " + word));
    }
}
