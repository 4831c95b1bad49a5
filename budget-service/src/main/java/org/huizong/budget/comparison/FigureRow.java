package org.huizong.budget.comparison;

import java.util.List;
import java.util.Optional;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.classification.FunctionCode;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/**
 * 对比行: one row of a table as books of any form can be held against each other: by the code or word of its dimension, never by
 * its place on paper.
 *
 * @param table number of the table whose cube it comes from
 * @param key {@code total}, a code, a word, {@code unspecified}, or code and name of a project ({@code 2014004#…})
 * @param parent key of the row that this one is a part of; empty for the total
 * @param dimension {@code total}, {@code function}, {@code economic}, {@code project}, {@code category} or {@code fund}
 */
public record FigureRow(String table, String key, String parent, String dimension) implements Comparable<FigureRow> {

    public static final String TOTAL = "total";

    private static final String PROJECT_MARK = "#";

    /** The row of the table's total. */
    static FigureRow total(String table) {
        return new FigureRow(table, TOTAL, "", TOTAL);
    }

    /** The row of a key that a sentence speaks of. */
    static FigureRow told(String table, String key) {
        if (key.equals(TOTAL)) {
            return total(table);
        }
        var rows = new RowPath(table);
        if (FunctionCode.isWellFormed(key)) {
            rows.codes(Dimension.FUNCTION, key);
        } else {
            rows.category(key);
        }
        return rows.rows().get(rows.rows().size() - 1);
    }

    /** All rows that the fact is a part of, the total first. */
    static List<FigureRow> of(String table, Fact fact, String function) {
        var rows = new RowPath(table);
        var cube = fact.cube();
        if (cube.dimensions().contains(Dimension.FUNCTION)) {
            rows.codes(Dimension.FUNCTION, function);
        } else if (cube.dimensions().contains(Dimension.ECONOMIC)) {
            rows.codes(Dimension.ECONOMIC, fact.key(Dimension.ECONOMIC));
        } else if (cube == Cube.THREE_PUBLIC) {
            rows.category(fact.key(Dimension.CATEGORY));
        } else {
            rows.add(fact.key(Dimension.FUND), Dimension.FUND);
        }
        if (cube == Cube.PROJECT_EXPENDITURE && !fact.key(Dimension.PROJECT).equals(Dimension.UNSPECIFIED)) {
            rows.add(function + PROJECT_MARK + fact.key(Dimension.PROJECT), Dimension.PROJECT);
        }
        return rows.rows();
    }

    /** {@code class}, {@code section} or {@code item} of a code; empty for what has no levels. */
    public Optional<String> level() {
        boolean coded = dimension.equals(Dimension.FUNCTION.code()) || dimension.equals(Dimension.ECONOMIC.code());
        if (!coded || key.equals(Dimension.UNSPECIFIED)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (key.length()) {
                    case 3 -> "class";
                    case 5 -> "section";
                    default -> "item";
                });
    }

    /** Name of the project behind its item; empty for other rows. */
    public Optional<String> projectName() {
        int mark = key.indexOf(PROJECT_MARK);
        return mark < 0 ? Optional.empty() : Optional.of(key.substring(mark + 1));
    }

    /** Tables in their order, totals first, codes in theirs, what is unspecified last. */
    @Override
    public int compareTo(FigureRow other) {
        int tables = Integer.compare(Integer.parseInt(table), Integer.parseInt(other.table));
        if (tables != 0) {
            return tables;
        }
        int totals = Boolean.compare(other.key.equals(TOTAL), key.equals(TOTAL));
        return totals != 0 ? totals : key.compareTo(other.key);
    }
}
