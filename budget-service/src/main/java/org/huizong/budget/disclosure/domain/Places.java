package org.huizong.budget.disclosure.domain;

import java.util.Comparator;
import java.util.Map;

/**
 * 数字的位置: where a book keeps the figures that a wording names. The same wording serves books whose statements are numbered
 * otherwise.
 *
 * @param moved a place, or {@code statement/} for all of a statement, and where its figures are instead
 */
record Places(Map<String, String> moved) {

    Places {
        moved = Map.copyOf(moved);
    }

    /** A place of its own goes before its statement. */
    CellRef cell(CellRef named) {
        var text = named.statement() + "/" + named.row() + "/" + named.column();
        return moved.keySet().stream()
                .filter(place -> place.endsWith("/") ? text.startsWith(place) : text.equals(place))
                .max(Comparator.comparingInt(String::length))
                .map(place -> CellRef.parse(moved.get(place) + text.substring(place.length())))
                .orElse(named);
    }

    /** The number of the statement that stands for this one. */
    String statement(String number) {
        var other = moved.getOrDefault(number + "/", number);
        return other.endsWith("/") ? other.substring(0, other.length() - 1) : other;
    }
}
