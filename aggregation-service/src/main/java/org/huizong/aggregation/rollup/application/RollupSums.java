package org.huizong.aggregation.rollup.application;

import java.util.List;

/**
 * 汇总结果 of the store for one request.
 *
 * @param figures sums, still apart by detail, of the years wanted and of those to compare with
 * @param books distinct books by row
 * @param all distinct books over all rows of the years wanted
 * @param filed books filed in the regions, years, stage and status, whatever they hold
 */
public record RollupSums(List<FigureRow> figures, List<BookCount> books, BookCount all, long filed) {}
