package org.huizong.budget.budgetline;

/**
 * 报表与明细行不符: one cell that was handed in and is not what the lines make.
 *
 * @param row key of the row; empty when the table itself is not one of the table set
 * @param column id of the column; empty when the row as a whole is meant
 * @param given as handed in, in the unit of its table
 * @param projected in yuan
 */
public record Contradiction(String table, String row, String column, String given, String projected) {}
