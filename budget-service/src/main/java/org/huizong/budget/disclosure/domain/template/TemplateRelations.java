package org.huizong.budget.disclosure.domain.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 数字之间的关系: what binds the figures of a book whose tables do not. A place is {@code statement/row/column}; {@code @} in a
 * place stands for the code of every row.
 *
 * @param columns by number of a statement, which of its columns add up to which
 * @param sums a place, and the sum of places that it is: a changed part reaches it; a part with a question mark need not be there
 * @param told a place of a statement, and the place of the narrative that tells the same figure: where they differ, somebody has
 *     changed the statement since
 * @param repeats a place, and the place whose figure it prints again, as long as the book prints both alike
 */
public record TemplateRelations(
        Map<String, List<Columns>> columns,
        Map<String, String> sums,
        Map<String, String> repeats,
        Map<String, String> told) {

    public static final TemplateRelations NONE = new TemplateRelations(Map.of(), Map.of(), Map.of(), Map.of());

    public TemplateRelations {
        columns = Absent.none(columns);
        sums = Absent.none(sums);
        repeats = Absent.none(repeats);
        told = Absent.none(told);
    }

    /** Both together; what the other says of a place goes before what this one says. */
    TemplateRelations and(TemplateRelations other) {
        return new TemplateRelations(
                joined(columns, other.columns),
                joined(sums, other.sums),
                joined(repeats, other.repeats),
                joined(told, other.told));
    }

    private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
        var joined = new HashMap<>(one);
        joined.putAll(other);
        return joined;
    }

    public record Columns(String whole, List<String> parts) {

        public Columns {
            parts = Absent.none(parts);
        }
    }
}
