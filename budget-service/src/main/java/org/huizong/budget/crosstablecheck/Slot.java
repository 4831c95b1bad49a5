package org.huizong.budget.crosstablecheck;

/** 变量位: a row or a column as a formula writes it: a name, a variable, or a name that the row completes ({@code {row}#}). */
record Slot(String text, Kind kind) {

    static final String ROW_VARIABLE = "{row}";
    static final String COLUMN_VARIABLE = "{column}";

    private enum Kind {
        NAME,
        ROW,
        COLUMN,
        WITH_ROW
    }

    static Slot of(String text) {
        if (text.equals(ROW_VARIABLE)) {
            return new Slot(text, Kind.ROW);
        }
        if (text.equals(COLUMN_VARIABLE)) {
            return new Slot(text, Kind.COLUMN);
        }
        return new Slot(text, text.contains(ROW_VARIABLE) ? Kind.WITH_ROW : Kind.NAME);
    }

    boolean usesRow() {
        return kind == Kind.ROW || kind == Kind.WITH_ROW;
    }

    boolean usesColumn() {
        return kind == Kind.COLUMN;
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** What stands here for one row and one column. */
    String filled(String row, String column) {
        return switch (kind) {
            case NAME -> text;
            case ROW -> row;
            case COLUMN -> column;
            case WITH_ROW -> text.replace(ROW_VARIABLE, row);
        };
    }
}
