package org.huizong.budget.rollupfact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.rollupfact.CubeProjection.Part;
import org.huizong.budget.rollupfact.CubeProjection.Rows;
import org.huizong.budget.tableset.TableFacts;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.tableset.TableTemplate.Layout;
import org.huizong.contracts.cube.Cube;

/** 报表体系自带的口径: the projection that a pack declares for one of its tables. */
final class PackProjection {

    private static final int ITEM_DIGITS = 7;
    private static final int SECTION_DIGITS = 5;

    private PackProjection() {}

    static CubeProjection of(String tableSet, TableTemplate table, TableFacts facts) {
        try {
            var parts = new ArrayList<Part>();
            facts.columns().forEach((column, keys) -> {
                if (!table.columns().contains(column)) {
                    throw new IllegalArgumentException("no column " + column);
                }
                keys.forEach((dimension, word) -> check(Cube.ofCode(facts.cube()), dimension, word));
                parts.add(new Part(column, keys));
            });
            return new CubeProjection(facts.cube(), table.number(), rows(table), total(table), parts, List.of());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "table set " + tableSet + ", facts of table " + table.number() + ": " + e.getMessage(), e);
        }
    }

    private static void check(Cube cube, String dimension, String word) {
        boolean known = cube.dimensions().stream()
                .anyMatch(of -> of.code().equals(dimension)
                        && (of.words().isEmpty() || of.words().contains(word)));
        if (!known) {
            throw new IllegalArgumentException("cube " + cube.code() + " has no " + dimension + " " + word);
        }
    }

    private static String total(TableTemplate table) {
        return table.sums().isEmpty()
                ? table.columns().get(0)
                : table.sums().get(0).whole();
    }

    private static Rows rows(TableTemplate table) {
        if (table.layout() == Layout.CODED) {
            return table.codes().equals("economic")
                    ? new Rows("economic", "departmental-economic", SECTION_DIGITS, Map.of(), false)
                    : new Rows("function", "expenditure-function", ITEM_DIGITS, Map.of(), table.projects());
        }
        var words = new LinkedHashMap<String, String>();
        table.rows().stream()
                .map(TableTemplate.RowTemplate::key)
                .filter(key ->
                        table.rows().stream().noneMatch(row -> row.parent().equals(key)))
                .forEach(key -> words.put(key, key));
        return new Rows("category", "", 0, words, false);
    }
}
