package org.huizong.budget.disclosure.domain;

/** 说明中的一行: the row of a section of the narrative that tells of a figure; its reason and usage stand there. */
record RowRef(String section, String row) {

    /** The row of no section: nothing is told of the figure. */
    static final RowRef NONE = new RowRef("", "");

    CellRef cell(String column) {
        return new CellRef(section, row, column);
    }

    String path() {
        return section + "/" + row;
    }
}
