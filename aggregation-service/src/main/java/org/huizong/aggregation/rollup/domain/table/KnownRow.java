package org.huizong.aggregation.rollup.domain.table;

import java.util.List;

/**
 * 行 that the form itself lists.
 *
 * @param level 0 for the total, 1 and more below it
 * @param takes what stands in it; none when no cube tells it
 * @param untold why no cube tells it; empty when one does
 */
public record KnownRow(String key, String label, int level, List<Take> takes, String untold) {

    public KnownRow {
        takes = List.copyOf(takes);
    }
}
