package org.huizong.budget.departmentalbudget.domain;

/**
 * 表格单元: one figure as the document prints it.
 *
 * @param text as printed, without spaces; the empty string is a blank, which is neither 0 nor 0.00
 * @param line line of the document, 0 for a natively filed book
 */
public record PrintedCell(String text, int line) {

    public boolean isBlank() {
        return text.isEmpty();
    }
}
