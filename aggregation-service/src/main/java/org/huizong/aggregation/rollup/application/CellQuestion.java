package org.huizong.aggregation.rollup.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RowKey;

/**
 * 溯源之问: one cell of a rollup, and where its page of lines begins.
 *
 * @param query what is added up; its grouping is by the keys below
 * @param keys the keys of the cell, in the order of the grouping
 * @param after the line behind which the page begins; empty for the first page
 */
public record CellQuestion(RollupQuery query, Map<GroupKey, String> keys, Optional<LinePosition> after, int limit) {

    public CellQuestion {
        keys = Map.copyOf(keys);
    }

    /** Whether a row, or the row a line would stand in, is the cell. */
    public boolean isAbout(RowKey key) {
        var wanted = new EnumMap<GroupKey, String>(GroupKey.class);
        wanted.putAll(keys);
        return key.values().equals(wanted);
    }

    /** Lines are told by region, budget unit and book, and inside of a book in the order of its facts. */
    public record LinePosition(String region, String budgetUnit, String book, int line)
            implements Comparable<LinePosition> {

        @Override
        public int compareTo(LinePosition other) {
            for (var pair : List.of(
                    new String[] {region, other.region},
                    new String[] {budgetUnit, other.budgetUnit},
                    new String[] {book, other.book})) {
                int order = pair[0].compareTo(pair[1]);
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(line, other.line);
        }
    }
}
