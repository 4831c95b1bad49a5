package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 表的词汇: the tables, columns and fixed rows that rules may name; what is not here cannot be checked. */
record TableVocabulary(Map<String, Table> tables, WordLists words) {

    private static final int CLASS_DIGITS = 3;
    private static final String UNMATCHED = "item#";
    private static final Pattern PRINTED_TABLE = Pattern.compile("t\\d+");
    private static final Pattern TOLD = Pattern.compile("[nsf]\\d.*|headcount|projects|lines");

    static TableVocabulary of(List<Table> tables, WordLists words) {
        var byNumber = new LinkedHashMap<String, Table>();
        tables.forEach(table -> byNumber.put(table.number(), table));
        return new TableVocabulary(byNumber, words);
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

    /** A statement that a document without tables tells in sentences. */
    static boolean isNarrative(String number) {
        return number.startsWith("n");
    }

    /** What sentences tell, not a table that is printed: {@code s5.3}, {@code n3}, {@code headcount}. */
    static boolean isTold(String number) {
        return TOLD.matcher(number).matches();
    }

    /** Three digits or more; asked of every row by many relations. */
    static boolean isCode(String row) {
        for (int i = 0; i < row.length(); i++) {
            if (row.charAt(i) < '0' || row.charAt(i) > '9') {
                return false;
            }
        }
        return row.length() >= CLASS_DIGITS;
    }

    /** The number of what a rule calls {@code t6}, {@code n6} or {@code s5.3}. */
    static String number(String name) {
        return PRINTED_TABLE.matcher(name).matches() ? name.substring(1) : name;
    }

    /** How a finding names a table, {@code t6} or {@code s5.3}. */
    static String place(String number) {
        return Character.isDigit(number.charAt(0)) ? "t" + number : number;
    }

    /** A place in printed names, such as {@code t6/总计/合计}. */
    String place(String number, String row, String column) {
        return place(number) + "/" + row + "/" + require(number).column(column).zh();
    }

    /**
     * @param unplacedRule relation that an amount without a proved column leaves open
     * @param codes scheme of the row codes; null when the table has only fixed rows
     * @param kinds of the columns of a section; null for a table, which has amounts only
     * @param listing whether a section names every row that is not zero, so that a row it lacks is none
     * @param summaries rows of a section that stand for several others; null for none
     */
    record Table(
            String number,
            Text title,
            String unplacedRule,
            String codes,
            Map<String, Text> columns,
            Map<String, Text> rows,
            Map<String, FigureKind> kinds,
            boolean listing,
            List<String> summaries) {

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

        /** Whether a row that is not among these is none. */
        boolean lists(Set<String> told) {
            return listing
                    && told.stream().noneMatch(row -> row.startsWith(UNMATCHED))
                    && (summaries == null || summaries.stream().noneMatch(told::contains));
        }

        /** A section of the narrative, not a table. */
        boolean isSection() {
            return kinds != null;
        }

        FigureKind kind(String column) {
            return kinds == null ? FigureKind.MONEY : kinds.getOrDefault(column, FigureKind.MONEY);
        }
    }
}
