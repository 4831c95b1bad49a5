package org.huizong.budget.budgetline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 明细行表的列: what a column of a table of lines holds; {@code budget-line/column.yaml} has the headings. */
enum LineColumn {
    REGION("region"),
    UNIT_NAME("unitName"),
    YEAR("year"),
    STAGE("stage"),
    FUNCTION("function"),
    SOURCE("source"),
    SOURCE_DETAIL("sourceDetail"),
    ECONOMIC("economic"),
    PROJECT("project"),
    CARRYOVER_ITEM("carryoverItem"),
    /** 元. */
    AMOUNT("amount"),
    /** 万元. */
    AMOUNT_WAN("amountWan");

    private static final Map<String, List<String>> HEADINGS = headings();
    private static final Map<String, LineColumn> BY_HEADING = byHeading();

    private final String field;

    LineColumn(String field) {
        this.field = field;
    }

    /** Field of a line or of its book. */
    String field() {
        return field;
    }

    /** The heading that a Chinese reader knows best. */
    String usualHeading() {
        return HEADINGS.get(field).get(1);
    }

    static Optional<LineColumn> ofHeading(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    private static Map<String, List<String>> headings() {
        try (var stream = LineColumn.class.getResourceAsStream("/budget-line/column.yaml")) {
            return new YAMLMapper().readValue(stream, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, LineColumn> byHeading() {
        var columns = new HashMap<String, LineColumn>();
        for (var column : values()) {
            HEADINGS.get(column.field).forEach(heading -> columns.put(plain(heading), column));
        }
        return columns;
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
