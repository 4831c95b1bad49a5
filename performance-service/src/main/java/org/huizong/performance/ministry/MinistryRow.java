package org.huizong.performance.ministry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.performance.ministry.MinistryTables.TooLong;

/** One row of a ministry's table while it is written; only elements that the standard has can be put into it. */
final class MinistryRow {

    private final MinistryElements elements;
    private final String table;
    private final String key;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<TooLong> tooLong = new ArrayList<>();

    MinistryRow(MinistryElements elements, String table, String key) {
        this.elements = elements;
        this.table = table;
        this.key = key;
    }

    /** What is empty is left out. */
    MinistryRow put(String element, String value) {
        var limit = elements.length(table, element);
        if (!value.isEmpty()) {
            values.put(element, value);
            int length = value.codePointCount(0, value.length());
            if (limit.isPresent() && length > limit.getAsInt()) {
                tooLong.add(new TooLong(table, key, element, length, limit.getAsInt()));
            }
        }
        return this;
    }

    MinistryRow number(String element, Object value) {
        elements.length(table, element);
        values.put(element, value);
        return this;
    }

    String table() {
        return table;
    }

    Map<String, Object> values() {
        return values;
    }

    List<TooLong> tooLong() {
        return tooLong;
    }
}
