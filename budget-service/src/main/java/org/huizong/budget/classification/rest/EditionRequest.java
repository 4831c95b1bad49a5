package org.huizong.budget.classification.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.CrosswalkEntry;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** A whole edition: the columns of the scheme and every row. */
@Schema(name = "ClassificationEdition")
record EditionRequest(
        @Schema(required = true) List<String> columns, @Schema(required = true) List<Map<String, String>> rows) {

    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;
    private static final int MAX_ROWS = 20_000;
    private static final int MAX_CELL = 500;
    /** All but the source. */
    private static final int REQUIRED_OF_CROSSWALK = 5;

    static CodeList read(String scheme, int validFrom, EditionRequest request) {
        if (validFrom < MIN_YEAR || validFrom > MAX_YEAR) {
            throw refused("validFrom", new Text("不是合理的年度", "is no plausible fiscal year"));
        }
        if (request == null || request.columns == null || request.rows == null) {
            throw refused("columns", new Text("columns 和 rows 必须填写", "columns and rows are required"));
        }
        requireColumns(scheme, request.columns);
        if (request.rows.isEmpty() || request.rows.size() > MAX_ROWS) {
            throw refused("rows", new Text("应有 1 至 " + MAX_ROWS + " 行", "must have 1 to " + MAX_ROWS + " rows"));
        }
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < request.rows.size(); i++) {
            rows.add(row(request.columns, request.rows.get(i), "rows[" + i + "]"));
        }
        requireEntries(scheme, rows);
        requireRegions(scheme, rows);
        return new CodeList(scheme, List.copyOf(request.columns), List.copyOf(rows));
    }

    /** 科目对照: every row must be an entry, or no year could be read in another one's tree. */
    private static void requireEntries(String scheme, List<Map<String, String>> rows) {
        if (!scheme.equals(CodeList.EXPENDITURE_FUNCTION_CROSSWALK)) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            try {
                CrosswalkEntry.of(rows.get(i));
            } catch (IllegalArgumentException e) {
                throw refused(
                        "rows[" + i + "]", new Text("不是科目对照：" + e.getMessage(), "is no entry: " + e.getMessage()));
            }
        }
    }

    /** 行政区划: a tree of three levels; a local row such as a 开发区 names its parent like every other one. */
    private static void requireRegions(String scheme, List<Map<String, String>> rows) {
        if (!scheme.equals(CodeList.REGION)) {
            return;
        }
        var levels = new HashMap<String, String>();
        rows.forEach(row -> levels.put(row.get("code"), row.getOrDefault("level", "")));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var level = row.getOrDefault("level", "");
            var parent = row.getOrDefault("parent", "");
            boolean placed = level.equals("1")
                    ? parent.isEmpty()
                    : level.matches("[23]") && levels.getOrDefault(parent, "9").compareTo(level) < 0;
            if (!placed || !row.get("code").matches("\\d{6}")) {
                throw refused(
                        "rows[" + i + "]",
                        new Text(
                                "code 应为六位，level 为 1 至 3，parent 为上一级的行",
                                "needs a code of six digits, a level from 1 to 3, and a parent of a higher level"));
            }
        }
    }

    /** An edition may add columns; without those of the scheme nobody could read it. */
    private static void requireColumns(String scheme, List<String> columns) {
        var needed = scheme.equals(CodeList.EXPENDITURE_FUNCTION_CROSSWALK)
                ? CrosswalkEntry.COLUMNS.subList(0, REQUIRED_OF_CROSSWALK)
                : CodeList.seed(scheme).columns().subList(0, 2);
        if (new HashSet<>(columns).size() != columns.size() || !columns.containsAll(needed)) {
            throw refused(
                    "columns",
                    new Text(
                            "不得重复，且须含 " + String.join(", ", needed),
                            "must be distinct and contain " + String.join(", ", needed)));
        }
    }

    private static Map<String, String> row(List<String> columns, Map<String, String> sent, String path) {
        if (sent == null || !columns.containsAll(sent.keySet())) {
            throw refused(path, new Text("只能含 columns 所列的列", "may hold the columns listed in columns only"));
        }
        var row = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var value = sent.getOrDefault(column, "");
            if (value == null || value.length() > MAX_CELL) {
                throw refused(
                        path + "." + column,
                        new Text("至多 " + MAX_CELL + " 个字符", "may have at most " + MAX_CELL + " characters"));
            }
            row.put(column, value);
        }
        return row;
    }

    private static ProblemException refused(String path, Text reason) {
        return new ProblemException(
                CommonProblem.UNREADABLE,
                new Text(path + "：" + reason.zh(), path + ": " + reason.en()),
                List.of(ProblemDetail.field(path, reason)));
    }
}
