package org.huizong.budget.tableset;

import java.util.List;
import java.util.Map;

/**
 * 表式: how a printed form differs from a table of rows and columns.
 *
 * @param lineNumbers whether a number of the line (行次) stands behind every label, and the right half names classes of the
 *     functional classification without their codes
 * @param blocks where codes, names and amounts stand several times side by side: for each part column the economic classes
 *     whose amounts it holds
 * @param blockTotals labels of the lines that sum a part column, by column
 * @param across where one line of figures tells the rows of the template one after the other, and all of them once for each
 *     column: the names of the rows
 */
public record PrintedForm(
        boolean lineNumbers,
        Map<String, List<String>> blocks,
        Map<String, List<String>> blockTotals,
        List<String> across) {

    public static final PrintedForm PLAIN = new PrintedForm(false, Map.of(), Map.of(), List.of());

    public PrintedForm {
        blocks = blocks == null ? Map.of() : Map.copyOf(blocks);
        blockTotals = blockTotals == null ? Map.of() : Map.copyOf(blockTotals);
        across = across == null ? List.of() : List.copyOf(across);
    }

    public boolean isInBlocks() {
        return !blocks.isEmpty();
    }

    public boolean isAcross() {
        return !across.isEmpty();
    }
}
