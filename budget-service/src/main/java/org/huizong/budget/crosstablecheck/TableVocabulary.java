package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 表的词汇: the tables, columns and fixed rows that rules may name; what is not here cannot be checked. */
record TableVocabulary(Map<String, Table> tables) {

    private static final Pattern CODE = Pattern.compile("\\d{3,}");

    static TableVocabulary of(List<Table> tables) {
        var byNumber = new LinkedHashMap<String, Table>();
        tables.forEach(table -> byNumber.put(table.number(), table));
        return new TableVocabulary(byNumber);
    }

    /** @throws IllegalArgumentException for a table that does not exist */
    Table require(String number) {
        var table = tables.get(logical(number));
        if (table == null) {
            throw new IllegalArgumentException("unknown table: " + number);
        }
        return table;
    }

    boolean knows(String number) {
        return tables.containsKey(logical(number));
    }

    /** The number of the table that a narrative statement ({@code n3}) stands for. */
    static String logical(String number) {
        return isNarrative(number) ? number.substring(1) : number;
    }

    static boolean isNarrative(String number) {
        return number.startsWith("n");
    }

    static boolean isCode(String row) {
        return CODE.matcher(row).matches();
    }

    /**
     * @param unplacedRule relation that an amount without a proved column leaves open
     * @param codes scheme of the row codes; null when the table has only fixed rows
     */
    record Table(
            String number,
            Text title,
            String unplacedRule,
            String codes,
            Map<String, Text> columns,
            Map<String, Text> rows) {

        void requireColumn(String column) {
            if (!columns.containsKey(column)) {
                throw new IllegalArgumentException("table " + number + " has no column " + column);
            }
        }

        void requireRow(String row) {
            boolean isKnownCode = codes != null && isCode(row);
            if (!isKnownCode && !rows.containsKey(row)) {
                throw new IllegalArgumentException("table " + number + " has no row " + row);
            }
        }

        Text column(String column) {
            return columns.getOrDefault(column, new Text(column, column));
        }
    }
}
