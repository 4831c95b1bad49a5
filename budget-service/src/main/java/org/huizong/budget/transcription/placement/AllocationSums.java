package org.huizong.budget.transcription.placement;

import java.util.List;
import java.util.Map;

/**
 * 资金分配 of one project, summed by economic class.
 *
 * @param fenByClass sums of the items whose name proves their class
 * @param complete whether the items with a proved class make up the whole project
 */
public record AllocationSums(Map<String, Long> fenByClass, boolean complete) {

    boolean allows(List<String> columns, long[] values, long halfUnit) {
        for (var entry : fenByClass.entrySet()) {
            int column = columns.indexOf(entry.getKey());
            long value = column < 0 ? 0 : values[column];
            if (value + halfUnit < entry.getValue()) {
                return false;
            }
        }
        return !complete || matchesExactly(columns, values, halfUnit);
    }

    private boolean matchesExactly(List<String> columns, long[] values, long halfUnit) {
        for (int i = 0; i < values.length; i++) {
            boolean isClass = !columns.get(i).equals("total");
            if (isClass && Math.abs(values[i] - fenByClass.getOrDefault(columns.get(i), 0L)) > halfUnit) {
                return false;
            }
        }
        return true;
    }
}
