package org.huizong.budget.departmentalbudget.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** The row tree of a statement that a client sends: every parent is another row, and no row is its own ancestor. */
record RowParents(List<StatementRow> rows, Map<String, String> parents) {

    private static final Text BROKEN =
            new Text("应为同表另一行的 key，且不成环", "must be the key of another row of the table, without a circle");

    static RowParents of(List<StatementRow> rows) {
        var parents = new HashMap<String, String>();
        rows.forEach(row -> parents.put(row.key(), row.parent()));
        return new RowParents(rows, parents);
    }

    void check(String path, BodyErrors errors) {
        for (int i = 0; i < rows.size(); i++) {
            if (!endsAtRoot(rows.get(i))) {
                errors.add(path + "[" + i + "].parent", BROKEN);
            }
        }
    }

    private boolean endsAtRoot(StatementRow row) {
        var key = row.parent();
        for (int steps = 0; !key.isEmpty(); steps++) {
            key = parents.get(key);
            if (key == null || steps > MAX_DEPTH) {
                return false;
            }
        }
        return true;
    }

    /** Far deeper than any classification. */
    private static final int MAX_DEPTH = 40;
}
