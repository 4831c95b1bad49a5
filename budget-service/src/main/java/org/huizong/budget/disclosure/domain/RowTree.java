package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** 行的层次: rows of a table below the rows that they are parts of, by the parent's key. */
final class RowTree {

    private static final int ROOT = -1;

    private final List<StatementRow> rows;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> bottomUp = new ArrayList<>();

    RowTree(List<StatementRow> rows) {
        this.rows = rows;
        var parents = parents();
        rows.forEach(row -> children.add(new ArrayList<>()));
        for (int i = 0; i < rows.size(); i++) {
            if (parents[i] != ROOT) {
                children.get(parents[i]).add(i);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (parents[i] == ROOT) {
                visit(i);
            }
        }
    }

    List<Integer> children(int position) {
        return children.get(position);
    }

    /** Every position, parts before the row that sums them. */
    List<Integer> bottomUp() {
        return bottomUp;
    }

    private void visit(int position) {
        children.get(position).forEach(this::visit);
        bottomUp.add(position);
    }

    private int[] parents() {
        var first = new HashMap<String, Integer>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            first.put(rows.get(i).key(), i);
        }
        var above = new HashMap<String, Integer>();
        var parents = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            var parent = rows.get(i).parent();
            int at = above.getOrDefault(parent, first.getOrDefault(parent, ROOT));
            parents[i] = at == i ? ROOT : at;
            above.put(rows.get(i).key(), i);
        }
        return withoutCircles(parents);
    }

    /** A row that names a part of itself as its parent stands alone. */
    private static int[] withoutCircles(int[] parents) {
        for (int i = 0; i < parents.length; i++) {
            var seen = new HashSet<Integer>();
            int at = i;
            while (at != ROOT && seen.add(at)) {
                at = parents[at];
            }
            if (at != ROOT) {
                parents[i] = ROOT;
            }
        }
        return parents;
    }

    Map<String, Integer> firstByKey() {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            first.putIfAbsent(rows.get(i).key(), i);
        }
        return first;
    }
}
