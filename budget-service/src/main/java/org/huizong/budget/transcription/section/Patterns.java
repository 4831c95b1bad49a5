package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Macros of a {@link SectionPack} written out as regular expressions. */
final class Patterns {

    /** Name of the group that holds the unit of an amount is the column and this. */
    static final String UNIT = "Unit";

    static final String FIGURE = "(?<![\\d.])-?(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,14})(?:\\.\\d{1,6})?(?![\\d.])";
    static final String MONEY_UNIT = "(?:亿元|万元|元|万(?![\\u4e00-\\u9fff]))";

    private static final Pattern MACRO = Pattern.compile("\\{([a-z][a-z-]*)(?::([a-zA-Z]+))?}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z]+)>");

    private final Map<String, String> macros;

    Patterns(Map<String, String> macros) {
        this.macros = macros;
    }

    String expand(String source) {
        return MACRO.matcher(source).replaceAll(found -> {
            var body = found.group(2) == null ? plain(found.group(1)) : named(found.group(1), found.group(2));
            return Matcher.quoteReplacement(body);
        });
    }

    Pattern compile(String source) {
        return Pattern.compile(expand(source));
    }

    private String plain(String macro) {
        return switch (macro) {
            case "money" -> FIGURE + MONEY_UNIT;
            case "percent" -> FIGURE + "%";
            case "number" -> FIGURE;
            default -> "(?:" + expand(body(macro)) + ")";
        };
    }

    private String named(String macro, String column) {
        return switch (macro) {
            case "money" -> "(?<" + column + ">" + FIGURE + ")(?<" + column + UNIT + ">" + MONEY_UNIT + ")";
            case "percent" -> "(?<" + column + ">" + FIGURE + ")%";
            case "number" -> "(?<" + column + ">" + FIGURE + ")";
            default -> "(?<" + column + ">" + expand(body(macro)) + ")";
        };
    }

    private String body(String macro) {
        var body = macros.get(macro);
        if (body == null) {
            throw new IllegalArgumentException("no macro " + macro);
        }
        return body;
    }

    /** The same pattern without names, for a look ahead beside patterns that use the same names. */
    static String nameless(String expanded) {
        return GROUP.matcher(expanded).replaceAll("(?:");
    }

    /** Columns that the pattern fills. */
    static List<String> columns(Pattern pattern) {
        var columns = new ArrayList<String>();
        var groups = GROUP.matcher(pattern.pattern());
        while (groups.find()) {
            if (!groups.group(1).endsWith(UNIT)) {
                columns.add(groups.group(1));
            }
        }
        return columns;
    }
}
