package org.huizong.budget.departmentalbudget.domain;

/**
 * 文字: a passage that no figure can give, such as 部门职责, an office, or the sentence that declares a table empty.
 *
 * @param key what it is, such as {@code duties} or {@code office#1}; listed in {@code docs/narrative-sections.md}
 * @param line line of the document, 0 for a natively filed book
 */
public record BookText(String key, String text, int line) {}
