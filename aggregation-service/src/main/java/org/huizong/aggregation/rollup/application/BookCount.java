package org.huizong.aggregation.rollup.application;

import org.huizong.aggregation.rollup.domain.RowKey;

/** Distinct books behind one row; {@code carried} of them are initial books in place of adjusted ones. */
public record BookCount(RowKey key, long books, long carried) {}
