package org.huizong.budget.transcription.placement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.tableset.TableSet.CarryoverLink;

/**
 * 结转资金的性质: of an item's carried-over money, what exceeds the item's basic money outside table 5 must be project money,
 * and what exceeds its project money there must be basic. Summed over the items this bounds the total of table 11.
 */
final class CarryoverNatures {

    private static final String EXPENDITURE = "3";
    private static final String GENERAL_PUBLIC = "5";

    private final Map<String, List<RowDomain>> tables;
    private final CarryoverLink link;
    private final long halfUnit;

    CarryoverNatures(Map<String, List<RowDomain>> tables, CarryoverLink link, long halfUnit) {
        this.tables = tables;
        this.link = link;
        this.halfUnit = halfUnit;
    }

    boolean refute() {
        var project = atLeast("basic");
        var basic = atLeast("project");
        boolean changed = false;
        for (var row : tables.get(link.table())) {
            if (row.row().key().equals("total")) {
                changed |= project.filter(least -> retain(row, link.project(), least))
                        .isPresent();
                changed |=
                        basic.filter(least -> retain(row, link.basic(), least)).isPresent();
            }
        }
        return changed;
    }

    private boolean retain(RowDomain row, List<String> columns, long least) {
        return row.retain(candidate -> columns.stream()
                        .mapToLong(
                                column -> candidate.values()[row.row().columns().indexOf(column)])
                        .sum()
                >= least);
    }

    /** Carried-over money that cannot be of the other nature. */
    private Optional<Long> atLeast(String otherNature) {
        long sum = 0;
        int items = 0;
        for (var item : tables.getOrDefault(link.source(), List.of())) {
            if (isLeaf(item.row().key())) {
                var carried = item.value(link.column());
                var other = outside(item.row().key(), otherNature);
                if (carried.isEmpty() || other.isEmpty()) {
                    return Optional.empty();
                }
                long excess = carried.get() - Math.max(0, other.get());
                sum = Math.addExact(sum, Math.max(0, excess));
                items += excess > 0 ? 1 : 0;
            }
        }
        return items == 0 ? Optional.empty() : Optional.of(sum - 3 * items * halfUnit);
    }

    private boolean isLeaf(String key) {
        return Placement.isCode(key)
                && tables.get(link.source()).stream()
                        .noneMatch(row -> row.row().parent().equals(key));
    }

    /** Money of that nature which table 5 does not hold. */
    private Optional<Long> outside(String code, String nature) {
        var all = value(EXPENDITURE, code, nature);
        var generalPublic = value(GENERAL_PUBLIC, code, nature);
        return all.isEmpty() || generalPublic.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.subtractExact(all.get(), generalPublic.get()));
    }

    private Optional<Long> value(String table, String code, String column) {
        var rows = tables.getOrDefault(table, List.of());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(row -> row.row().key().equals(code))
                .findFirst()
                .map(row -> row.value(column))
                .orElse(Optional.of(0L));
    }
}
