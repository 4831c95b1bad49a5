package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/**
 * 报表行的层次: which rows of a statement are parts of which. A row belongs to the nearest row above it that bears its
 * parent's key, so that a code printed twice keeps both its groups; a row whose parent is not printed belongs to the
 * root.
 */
public final class StatementTree {

    public static final String TOTAL = "total";

    private final Statement statement;
    private final Map<String, StatementRow> firstByKey = new LinkedHashMap<>();
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();

    public StatementTree(Statement statement) {
        this.statement = statement;
        var rows = statement.rows();
        rows.forEach(row -> children.add(new ArrayList<>()));
        rows.forEach(row -> firstByKey.putIfAbsent(row.key(), row));
        var above = new HashMap<String, Integer>();
        var first = firstPositions(rows);
        for (int i = 0; i < rows.size(); i++) {
            int parent = parentOf(i, above, first);
            (parent < 0 ? tops : children.get(parent)).add(i);
            above.put(rows.get(i).key(), i);
        }
    }

    public Statement statement() {
        return statement;
    }

    /** Positions of the rows that are part of no other. */
    public List<Integer> tops() {
        return tops;
    }

    public List<Integer> children(int position) {
        return children.get(position);
    }

    public StatementRow row(int position) {
        return statement.rows().get(position);
    }

    public Optional<StatementRow> row(String key) {
        return Optional.ofNullable(firstByKey.get(key));
    }

    /** Rows directly below every row of this key. */
    public List<StatementRow> childrenOf(String key) {
        var found = new ArrayList<StatementRow>();
        for (int i = 0; i < children.size(); i++) {
            if (row(i).key().equals(key)) {
                children.get(i).forEach(child -> found.add(row(child)));
            }
        }
        return found;
    }

    private int parentOf(int position, Map<String, Integer> above, Map<String, Integer> first) {
        var row = row(position);
        if (row.parent().isEmpty() || row.parent().equals(row.key())) {
            return row.key().equals(TOTAL) ? -1 : rootFor(row, first);
        }
        if (above.containsKey(row.parent())) {
            return above.get(row.parent());
        }
        // A total printed below its parts (支出总计) is the only parent that may follow them.
        int below = first.getOrDefault(row.parent(), -1);
        return below >= 0 && !descends(below, row.key(), first) ? below : rootFor(row, first);
    }

    private int rootFor(StatementRow row, Map<String, Integer> first) {
        return row.parent().isEmpty() ? -1 : first.getOrDefault(TOTAL, -1);
    }

    /** Whether the row at this position stands somewhere under the key, which would close a circle. */
    private boolean descends(int position, String key, Map<String, Integer> first) {
        var seen = new ArrayList<Integer>();
        int at = position;
        while (at >= 0 && !seen.contains(at)) {
            if (row(at).key().equals(key)) {
                return true;
            }
            seen.add(at);
            at = first.getOrDefault(row(at).parent(), -1);
        }
        return at >= 0;
    }

    private static Map<String, Integer> firstPositions(List<StatementRow> rows) {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            first.putIfAbsent(rows.get(i).key(), i);
        }
        return first;
    }
}
