package org.huizong.budget.disclosure.domain.template;

import java.util.List;
import java.util.Map;

/** What a data file leaves out is none of it. */
final class Absent {

    private Absent() {}

    static <T> List<T> none(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> Map<String, T> none(Map<String, T> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }

    static String none(String text) {
        return text == null ? "" : text;
    }
}
