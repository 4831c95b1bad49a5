package org.huizong.aggregation.rollup.application;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RowKey;

/** 可信度: coverage by row. Only rows of regions and years have one: which unit owes a function code nobody can say. */
final class RollupTrust {

    private static final Set<GroupKey> COVERED = Set.of(GroupKey.REGION, GroupKey.YEAR);

    private RollupTrust() {}

    static boolean tellsCoverage(Grouping grouping) {
        return COVERED.containsAll(grouping.keys());
    }

    static Map<RowKey, RowCoverage> coverage(Grouping grouping, List<RowCoverage> readings) {
        boolean byRegion = grouping.by(GroupKey.REGION);
        var coverage = new HashMap<RowKey, RowCoverage>();
        for (var reading : readings) {
            var values = new EnumMap<GroupKey, String>(GroupKey.class);
            if (byRegion) {
                values.put(GroupKey.REGION, reading.region());
            }
            coverage.merge(
                    new RowKey(values, byRegion && reading.marked(), reading.year()), reading, RowCoverage::plus);
        }
        return coverage;
    }
}
