package org.huizong.budget.disclosure.domain.template;

import java.util.List;

/**
 * 表样: header and columns of one table.
 *
 * @param printed number that is printed above it, where it is not the number by which the book knows it
 * @param head rows of the header
 * @param columns what stands in each column: {@code class}, {@code section}, {@code item} for the digits of a code,
 *     {@code code}, {@code label}, {@code function}, {@code projectName}, {@code line} for 行次 and {@code countedLabel} for a counted class
 *     in a two-sided table, or the id of a figure column
 * @param right figure columns of the right half of a two-sided table, behind its label
 * @param rightRoot key of the row that sums the right half
 * @param empty sentence in the place of the rows of an empty table
 */
public record TableLayout(
        String number,
        String printed,
        String title,
        List<List<Head>> head,
        List<String> columns,
        List<String> right,
        String rightRoot,
        String empty) {

    public TableLayout {
        printed = printed == null ? number : printed;
        head = Absent.none(head);
        columns = Absent.none(columns);
        right = Absent.none(right);
        rightRoot = Absent.none(rightRoot);
        empty = Absent.none(empty);
    }

    /** @param across columns that it spans, 1 when it says nothing */
    public record Head(String text, int across, int down) {

        public Head {
            across = Math.max(across, 1);
            down = Math.max(down, 1);
        }
    }

    public boolean isTwoSided() {
        return !right.isEmpty();
    }
}
