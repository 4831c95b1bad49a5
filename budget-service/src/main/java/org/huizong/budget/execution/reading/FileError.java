package org.huizong.budget.execution.reading;

/**
 * 逐行错误: why a line of a treasury file is no line of execution.
 *
 * @param line of the file or the sheet, from 1
 * @param field word of the column; empty when the whole line is meant
 * @param text the cell as it stands
 */
public record FileError(int line, String field, String text, String chinese, String english) {}
