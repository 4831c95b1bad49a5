package org.huizong.aggregation.rollup.domain.table;

import java.util.List;

/**
 * 栏.
 *
 * @param takes what stands in it; none when no cube tells it
 * @param untold why no cube tells it; empty when one does
 */
public record TableColumn(String key, String label, List<Take> takes, String untold) {

    public TableColumn {
        takes = List.copyOf(takes);
    }
}
