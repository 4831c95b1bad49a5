package org.huizong.budget.tableset;

import java.util.Map;
import java.util.Optional;

/**
 * 取数公式: how a table is made of budget lines. A cell is the sum of the lines that its table, its row and its column select;
 * columns and rows that are sums of others follow from these.
 *
 * @param of the lines that the table speaks of
 * @param rows what its rows stand for
 * @param columns lines of each column that is no sum of others
 * @param known lines of each known row that is no sum of others
 * @param partial whether some of the lines may stand in no cell, or in two, as in a table that picks a few purposes
 * @param right the right half of a two-sided table; null where there is none
 */
public record TableProjection(
        LineSelector of,
        RowSource rows,
        Map<String, LineSelector> columns,
        Map<String, LineSelector> known,
        boolean partial,
        TableProjection right) {

    public TableProjection {
        of = of == null ? LineSelector.ALL : of;
        columns = columns == null ? Map.of() : columns;
        known = known == null ? Map.of() : known;
        if (rows == null) {
            throw new IllegalArgumentException("a projection says what its rows are");
        }
    }

    public Optional<TableProjection> rightHalf() {
        return Optional.ofNullable(right);
    }

    /** What the rows of a projected table stand for. */
    public enum RowSource {
        /** The rows of the template. */
        KNOWN,
        /** 功能分类: classes, sections and items under the total. */
        FUNCTION,
        /** 功能分类的类, all of the year's list. */
        FUNCTION_CLASS,
        /** 部门预算支出经济分类: classes and sections under the total. */
        ECONOMIC,
        /** Items of the functional classification with their projects below. */
        FUNCTION_PROJECT,
        /** 结转项目. */
        CARRYOVER_ITEM
    }
}
