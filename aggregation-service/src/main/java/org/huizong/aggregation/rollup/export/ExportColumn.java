package org.huizong.aggregation.rollup.export;

/**
 * 导出列: one column of an export.
 *
 * @param decimals of a number that has them
 */
public record ExportColumn(String name, Kind kind, int decimals) {

    /** What stands in a column. */
    public enum Kind {
        TEXT,
        FLAG,
        YEAR,
        COUNT,
        MONEY,
        RATIO
    }
}
