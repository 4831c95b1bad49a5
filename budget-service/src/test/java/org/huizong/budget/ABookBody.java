package org.huizong.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;

/** A book in JSON that agrees with itself: a test states only what matters to it. */
record ABookBody(String region, String unitName, int year, String amount) {

    static ABookBody ofTheArchives() {
        return new ABookBody("653001", "阿图什市档案局", 2026, "1000.00");
    }

    ABookBody withYear(int other) {
        return new ABookBody(region, unitName, other, amount);
    }

    ABookBody withRegion(String other) {
        return new ABookBody(other, unitName, year, amount);
    }

    ABookBody withUnitName(String other) {
        return new ABookBody(region, other, year, amount);
    }

    ABookBody withAmount(String other) {
        return new ABookBody(region, unitName, year, other);
    }

    UUID id() {
        return BookId.of(region, unitName, year, Stage.INITIAL);
    }

    UUID budgetUnit() {
        return BookId.ofBudgetUnit(region, unitName);
    }

    /** Table 3 with one item, all of it basic. */
    Map<String, Object> json() {
        var body = new LinkedHashMap<String, Object>();
        body.put("region", region);
        body.put("unitName", unitName);
        body.put("year", year);
        body.put("stage", "initial");
        body.put("tableSet", "xinjiang-budget");
        body.put(
                "statements",
                List.of(Map.of(
                        "number", "3",
                        "template", "expenditure",
                        "unit", "yuan",
                        "rows",
                                List.of(
                                        row("total", "", "总计", ""),
                                        row("201", "201", "一般公共服务支出", "total"),
                                        row("20126", "20126", "档案事务", "201"),
                                        row("2012604", "2012604", "档案馆", "20126")))));
        return body;
    }

    private Map<String, Object> row(String key, String code, String label, String parent) {
        // In the order of the form: a difference of two versions tells its cells in the order of the book.
        var cells = new LinkedHashMap<String, String>();
        cells.put("total", amount);
        cells.put("basic", amount);
        cells.put("project", "");
        return Map.of(
                "key", key,
                "code", code,
                "label", label,
                "parent", parent,
                "cells", cells);
    }
}
