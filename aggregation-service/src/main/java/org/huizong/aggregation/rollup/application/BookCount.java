package org.huizong.aggregation.rollup.application;

import org.huizong.aggregation.rollup.domain.RowKey;

/**
 * Distinct books behind one row; {@code carried} of them are initial books in place of adjusted ones.
 *
 * @param approvedFen money of those books whose shown content has been approved; 0 unless it was asked for
 */
public record BookCount(RowKey key, long books, long carried, long approvedFen) {}
