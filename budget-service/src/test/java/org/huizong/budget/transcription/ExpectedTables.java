package org.huizong.budget.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.template.TableSets;
import org.huizong.reader.Typography;

/** Both transcriptions, by hand and ours, as one flat map from {@code t<number>/<row>/<column>} to the printed text. */
final class ExpectedTables {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "3", List.of("total", "basic", "project"),
            "4", List.of("total", "gpb", "gov_fund", "soe"),
            "5", List.of("total", "basic", "project"),
            "6", List.of("total", "personnel", "public"),
            "10", List.of("total", "gpb", "gov_fund", "soe"));

    private ExpectedTables() {}

    static Map<String, String> byHand(JsonNode expected) {
        var cells = new TreeMap<String, String>();
        twoSided("1", expected.get("t1"), cells);
        twoSided("4", expected.get("t4"), cells);
        for (var number : List.of("2", "3", "5", "6", "7", "10", "11")) {
            rows(number, expected.get("t" + number).get("rows"), cells);
        }
        return cells;
    }

    private static void twoSided(String number, JsonNode table, Map<String, String> cells) {
        var template = TableSets.xinjiangBudget().table(number).orElseThrow();
        int i = 0;
        for (var row : table.get("revenue")) {
            cells.put("t" + number + "/" + template.rows().get(i++).key() + "/amount", text(row.get("amount")));
        }
        cells.put("t" + number + "/revenue.total/amount", text(table.get("revenue_total")));
        for (var row : table.get("expenditure")) {
            figures(number, row.get("code").asText(), row, cells);
        }
        figures(number, "expenditure.total", table.get("expenditure_total"), cells);
    }

    private static void figures(String number, String key, JsonNode row, Map<String, String> cells) {
        if (row.isTextual() || row.has("amount")) {
            cells.put("t" + number + "/" + key + "/amount", text(row.isTextual() ? row : row.get("amount")));
            return;
        }
        var columns = TableSets.xinjiangBudget().table(number).orElseThrow().figureColumns();
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.has("cells")
                    ? row.get("cells").get(i)
                    : row.get(FIELDS.get(number).get(i));
            cells.put("t" + number + "/" + key + "/" + columns.get(i), text(cell));
        }
    }

    private static void rows(String number, JsonNode rows, Map<String, String> cells) {
        var template = TableSets.xinjiangBudget().table(number).orElseThrow();
        var ordinals = new HashMap<String, Integer>();
        int i = 0;
        for (var row : rows) {
            figures(number, key(template, row, i++, ordinals), row, cells);
        }
    }

    private static String key(TableTemplate template, JsonNode row, int index, Map<String, Integer> ordinals) {
        if (!template.freeRows().isEmpty()) {
            return index == 0 ? "total" : index == 1 ? "unit" : "item#" + (index - 1);
        }
        if (!template.rows().isEmpty()) {
            return template.rows().get(index).key();
        }
        var code = row.get("code").asText();
        if (code.isEmpty()) {
            return row.get("level").asText();
        }
        return template.projects() && !row.get("project").isNull()
                ? code + "#" + ordinals.merge(code, 1, Integer::sum)
                : code;
    }

    /** A cell that could not be placed reads {@code ?}. */
    static Map<String, String> transcribed(BookContent content) {
        var cells = new TreeMap<String, String>();
        for (var statement : content.statements()) {
            var template = TableSets.xinjiangBudget().table(statement.number()).orElseThrow();
            for (var row : statement.rows()) {
                var columns = isLeft(template, row.key()) ? template.columns() : template.figureColumns();
                for (var column : columns) {
                    var cell = row.cells().get(column);
                    cells.put(
                            "t" + statement.number() + "/" + row.key() + "/" + column,
                            cell == null ? "?" : cell.text());
                }
            }
        }
        return cells;
    }

    private static boolean isLeft(TableTemplate template, String key) {
        return template.rows().stream().anyMatch(row -> row.key().equals(key));
    }

    static List<String> labels(Statement statement) {
        var labels = new ArrayList<String>();
        statement.rows().forEach(row -> labels.add(row.code() + Typography.canonical(row.label())));
        return labels;
    }

    private static String text(JsonNode cell) {
        return cell == null || cell.isNull() ? "" : cell.asText();
    }
}
