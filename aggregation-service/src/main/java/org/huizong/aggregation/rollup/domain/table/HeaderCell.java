package org.huizong.aggregation.rollup.domain.table;

/** 表头 cell that spans rows and columns. */
public record HeaderCell(String text, int rows, int columns) {}
