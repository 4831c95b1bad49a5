package org.huizong.budget.spreadsheet;

/**
 * 工作表.
 *
 * @param hidden whether a person who opens the file does not see it
 * @param part where its rows are in the file
 */
public record XlsxSheet(String name, boolean hidden, String part) {}
