package org.huizong.budget.disclosure.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.budget.disclosure.domain.template.TemplateRelations;

/** 数字之间的关系 of a template, by the place that follows others. */
final class Relations {

    private static final Pattern OPTIONAL = Pattern.compile("(\\S+)\\?");

    private final Map<CellRef, Formula> sums;
    private final Map<CellRef, Formula> repeats;
    private final Map<CellRef, Formula> told;
    private final Set<CellRef> optional = new HashSet<>();

    /**
     * @param places where the books of the template have their figures
     * @throws IllegalArgumentException if a place or a sum cannot be read
     */
    Relations(TemplateRelations template, Places places) {
        this.sums = parsed(template.sums(), places);
        this.repeats = parsed(template.repeats(), places);
        this.told = parsed(template.told(), places);
    }

    private Relations(Map<CellRef, Formula> sums, Set<CellRef> optional) {
        this.sums = sums;
        this.repeats = Map.of();
        this.told = Map.of();
        this.optional.addAll(optional);
    }

    /** Only the sums: each figure as the narrative tells it, whatever it tells elsewhere. */
    Relations asTold() {
        return new Relations(sums, optional);
    }

    /** The parts that the figure of this place is the sum of. */
    Optional<Formula> sumOf(CellRef cell) {
        return find(sums, cell);
    }

    /** The place whose figure is printed here again. */
    Optional<Formula> repeatedBy(CellRef cell) {
        return find(repeats, cell);
    }

    /** Whether a sum is whole without this part when the book does not print it. */
    boolean isOptional(CellRef part) {
        return optional.contains(part);
    }

    /** The place of the narrative that tells the figure of this place. */
    Optional<CellRef> toldAt(CellRef cell) {
        return find(told, cell).map(formula -> formula.cells().get(0));
    }

    private Map<CellRef, Formula> parsed(Map<String, String> relations, Places places) {
        var parsed = new HashMap<CellRef, Formula>();
        relations.forEach((place, formula) -> parsed.put(
                places.cell(CellRef.parse(place)), withoutMarks(formula).in(places)));
        return parsed;
    }

    private Formula withoutMarks(String formula) {
        var marked = OPTIONAL.matcher(formula);
        marked.results().forEach(part -> optional.add(CellRef.parse(part.group(1))));
        return Formula.parse(marked.reset().replaceAll("$1"));
    }

    private static Optional<Formula> find(Map<CellRef, Formula> places, CellRef cell) {
        var exact = places.get(cell);
        if (exact != null) {
            return Optional.of(exact);
        }
        var anyRow = places.get(new CellRef(cell.statement(), CellRef.THIS_ROW, cell.column()));
        return Optional.ofNullable(anyRow).map(formula -> formula.at(cell.row()));
    }
}
