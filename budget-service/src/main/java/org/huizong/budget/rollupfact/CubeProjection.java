package org.huizong.budget.rollupfact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.cube.Cube;

/**
 * 表到口径的投影: which table fills which cube, and which dimension each of its rows and columns stands for. It is data
 * ({@code rollup-fact/cube-projection.yaml}).
 *
 * @param cube word of the cube
 * @param table number of the table; a narrative-only book fills it from {@code n} and the same number
 * @param rows what the rows stand for
 * @param total id of the column with the row's total
 * @param parts what each part column stands for
 * @param fundSplits where to look up the fund of columns that do not tell it
 */
record CubeProjection(
        String cube, String table, Rows rows, String total, List<Part> parts, List<FundSplit> fundSplits) {

    CubeProjection {
        Cube.ofCode(cube);
        fundSplits = fundSplits == null ? List.of() : List.copyOf(fundSplits);
        if (table.isBlank() || total.isBlank() || parts.isEmpty()) {
            throw new IllegalArgumentException("projection of cube " + cube + " needs a table, a total and parts");
        }
    }

    Cube target() {
        return Cube.ofCode(cube);
    }

    List<String> partColumns() {
        var columns = new ArrayList<String>();
        parts.forEach(part -> columns.add(part.column()));
        return List.copyOf(columns);
    }

    /**
     * @param dimension word of the dimension that the row key fills; empty when rows are only added
     * @param scheme code list that the row keys belong to; empty when they are fixed words
     * @param finest digits of the finest code; a shorter one is undivided
     * @param words the cube's word for each fixed row key
     * @param project whether the label of a numbered row is the name of a project
     */
    record Rows(String dimension, String scheme, int finest, Map<String, String> words, boolean project) {

        Rows {
            words = words == null ? Map.of() : Map.copyOf(words);
            scheme = scheme == null ? "" : scheme;
            dimension = dimension == null ? "" : dimension;
        }
    }

    /** @param keys word by dimension */
    record Part(String column, Map<String, String> keys) {}

    /**
     * 资金来源的拆分: rows of another table that split the amount of a group of columns by fund. The split proves a fund
     * only when one row carries the whole amount.
     *
     * @param columns part columns of this table that belong to the group
     * @param group column of this table that must equal the {@code whole}
     * @param amount amount column of the other table
     * @param whole row of the other table
     * @param funds the cube's word for each of the splitting rows
     */
    record FundSplit(
            List<String> columns, String group, String table, String amount, String whole, Map<String, String> funds) {}
}
