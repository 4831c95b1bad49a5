package org.huizong.aggregation.rollup.application;

import java.util.List;
import org.huizong.aggregation.rollup.domain.Figures;

/**
 * 明细 of a cell, read book by book.
 *
 * @param page the lines of the page, and one more if there are more
 * @param sum over all lines, not only those of the page
 * @param count of all lines
 * @param books distinct books behind them
 */
public record CellLines(List<CellLine> page, Figures sum, long count, long books) {}
