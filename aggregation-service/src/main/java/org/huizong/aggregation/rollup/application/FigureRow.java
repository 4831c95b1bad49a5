package org.huizong.aggregation.rollup.application;

import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.RowKey;

/**
 * One sum of the store, still apart by detail.
 *
 * @param detail word of the detail; empty for plain facts
 * @param facts how many facts stand behind
 */
public record FigureRow(RowKey key, String detail, long facts, Figures figures) {}
