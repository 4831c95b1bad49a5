package org.huizong.budget.crosstablecheck;

/** What stands in a column of a narrative section. */
enum FigureKind {
    /** An amount in the unit of the section. */
    MONEY,
    /** 百分比, printed without %. */
    PERCENT,
    /** 个数, 面积, 人数: a plain number. */
    NUMBER,
    /** A printed word or passage. */
    WORDS,
    /** 上年数: printed, or else the amount less what it grew by. */
    BASE,
    /** 增减额 with the sign that its direction word gives. */
    GROWTH;

    boolean isFigure() {
        return this == MONEY || this == PERCENT || this == NUMBER;
    }

    boolean isDerived() {
        return this == BASE || this == GROWTH;
    }
}
