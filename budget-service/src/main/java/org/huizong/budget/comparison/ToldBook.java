package org.huizong.budget.comparison;

/** 另一本账: of which other book a book's own sentences speak. */
public enum ToldBook {
    /** 上年: the same stage of the year before. */
    PREVIOUS_YEAR,
    /** 年初预算: the initial budget of the same year. */
    INITIAL
}
