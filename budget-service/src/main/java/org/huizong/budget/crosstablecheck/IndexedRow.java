package org.huizong.budget.crosstablecheck;

import java.util.HashMap;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/**
 * One row of a statement with the figures that relations have asked of it: many relations ask for a cell, but it is read
 * once.
 *
 * @param figures by column
 */
record IndexedRow(StatementRow row, Text name, Map<String, Operand> figures) {

    IndexedRow(StatementRow row, Text name) {
        this(row, name, new HashMap<>());
    }

    String key() {
        return row.key();
    }
}
