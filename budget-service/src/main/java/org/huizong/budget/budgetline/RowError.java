package org.huizong.budget.budgetline;

import org.huizong.platform.problem.Text;

/**
 * 逐行错误: what is wrong with one row of a table of lines.
 *
 * @param row as the spreadsheet shows it, from 1
 * @param column heading as the table prints it; empty where the row as a whole is meant
 */
public record RowError(int row, String column, Text reason) {}
