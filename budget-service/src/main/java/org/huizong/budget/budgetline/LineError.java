package org.huizong.budget.budgetline;

import org.huizong.platform.problem.Text;

/**
 * 明细行的错误: what is wrong with one line.
 *
 * @param index of the line among its book's lines, from 0
 * @param field of the line, such as {@code function}
 */
public record LineError(int index, String field, Text reason) {}
