package org.huizong.aggregation.rollup.persistence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.contracts.cube.Dimension;

/** 行键的制作: the key of the row to which a place belongs. Equal keys are one object. */
final class RowKeys {

    private final Grouping grouping;
    private final Map<List<Object>, RowKey> made = new HashMap<>();

    RowKeys(Grouping grouping) {
        this.grouping = grouping;
    }

    /** @param holder the budget unit and department; only a grouping by them looks at it */
    RowKey of(RegionNode node, int year, Place place, Holder holder) {
        boolean byRegion = grouping.by(GroupKey.REGION);
        var values = new ArrayList<Object>(grouping.keys().size() + 2);
        values.add(year);
        values.add(byRegion && node.marked());
        for (var key : grouping.keys()) {
            values.add(value(key, node, place, holder));
        }
        return made.computeIfAbsent(values, this::key);
    }

    /** @param department empty when nobody tells it */
    record Holder(String budgetUnit, String department) {

        static final Holder ANY = new Holder("", "");
    }

    private RowKey key(List<Object> values) {
        var byKey = new EnumMap<GroupKey, String>(GroupKey.class);
        for (int i = 0; i < grouping.keys().size(); i++) {
            if (grouping.keys().get(i) != GroupKey.YEAR) {
                byKey.put(grouping.keys().get(i), (String) values.get(i + 2));
            }
        }
        return new RowKey(byKey, (Boolean) values.get(1), (Integer) values.get(0));
    }

    private String value(GroupKey key, RegionNode node, Place place, Holder holder) {
        return switch (key) {
            case REGION -> node.code();
            case FUNCTION -> cut(place.function(), grouping.functionDigits());
            case ECONOMIC -> cut(place.economic(), grouping.economicDigits());
            case YEAR -> "";
            case BUDGET_UNIT -> holder.budgetUnit();
            case DEPARTMENT -> holder.department().isEmpty() ? Dimension.UNSPECIFIED : holder.department();
            case SOURCE -> place.fundingSource();
            case FUND -> place.fund();
            case NATURE -> place.nature();
            case CATEGORY -> place.category();
            case PROJECT -> place.project();
        };
    }

    private static String cut(String code, int digits) {
        return code.equals(Dimension.UNSPECIFIED) || code.length() <= digits ? code : code.substring(0, digits);
    }
}
