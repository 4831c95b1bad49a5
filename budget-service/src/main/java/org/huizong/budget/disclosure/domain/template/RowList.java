package org.huizong.budget.disclosure.domain.template;

import java.util.List;

/**
 * 列举: rows that a sentence is repeated for, or that an enumeration names.
 *
 * @param section section of the narrative whose rows tell of them; empty when none does
 * @param rows fixed rows, when the list is no part of a table
 * @param statement table whose rows are meant, in its order
 * @param keys pattern of their keys; {@code @} is the key of the row that the enumeration stands in
 * @param amount formula of a row of the table, {@code @} for its key, {@code ^} for that of the row it is listed for
 * @param row key of the row in the section, {@code @} for the key
 * @param label phrase that names a row; its printed label when it says nothing
 * @param includes which rows belong to it
 * @param order {@code narrative} for the order of the section, else that of the table
 * @param item phrase for one row of an enumeration
 * @param separator between two of them
 */
public record RowList(
        String section,
        List<FixedRow> rows,
        String statement,
        String keys,
        String amount,
        String row,
        String label,
        Includes includes,
        String order,
        String item,
        String separator) {

    public RowList {
        section = Absent.none(section);
        rows = Absent.none(rows);
        statement = Absent.none(statement);
        keys = Absent.none(keys);
        amount = Absent.none(amount);
        row = row == null ? "@" : row;
        keys = Absent.none(keys);
        amount = Absent.none(amount);
        label = Absent.none(label);
        includes = includes == null ? Includes.NONZERO : includes;
        order = Absent.none(order);
        item = item == null ? "{label}" : item;
        separator = separator == null ? "、" : separator;
    }

    /** The same list of the rows below another, whose key its pattern names as {@code @}. */
    public RowList below(String key) {
        return new RowList(
                section,
                rows,
                statement,
                keys.replace("@", key),
                amount.replace("^", key),
                row,
                label,
                includes,
                order,
                item,
                separator);
    }

    /** Which rows a list has. */
    public enum Includes {
        /** Those that are not zero this year. */
        NONZERO,
        /** Those that are not zero this year or were not last year. */
        COMPARED,
        /** All of them. */
        ALL
    }

    /**
     * @param stated whether the sentence for nothing is printed for it
     * @param reason phrase that gives the reason when the book gives none and the row is nothing in both years
     */
    public record FixedRow(String key, String label, String amount, boolean stated, String reason) {

        public FixedRow {
            reason = Absent.none(reason);
        }
    }
}
