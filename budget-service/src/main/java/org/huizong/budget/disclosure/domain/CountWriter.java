package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.Headcount.Entry;
import org.huizong.budget.disclosure.domain.Binding.Kind;
import org.huizong.budget.disclosure.domain.Run.Bound;

/** 计数入句: writes figures that are no money: persons, vehicles, offices, goals. */
final class CountWriter {

    private static final String GOAL_SECTION = "s12.4";
    private static final String BELOW = "/";
    private static final String SEPARATOR = "，";

    private final Matter matter;

    CountWriter(Matter matter) {
        this.matter = matter;
    }

    /** Empty when the name counts nothing, or the count is unknown. */
    Optional<List<Run>> write(String name, String argument) {
        return switch (name) {
            case "number" -> number(matter.formula(argument)).map(List::of);
            case "persons" -> persons(argument).map(List::of);
            case "members" -> members(argument);
            case "moved" -> moved(argument);
            case "goals" -> goals(argument).map(List::of);
            default -> Optional.empty();
        };
    }

    /** @param what is counted, such as texts of a kind */
    Run size(String what, int size) {
        return new Bound(Integer.toString(size), new Binding(Kind.COUNT, "count(" + what + ")", List.of()));
    }

    /** Persons of a kind: the sum of its own kinds where the book divides it, else as it is told. */
    private Optional<Run> persons(String kind) {
        var parts = new ArrayList<Formula.Term>();
        entries(kind).forEach(entry -> parts.add(new Formula.Term(1, persons(entry))));
        return parts.size() > 1 ? number(new Formula(parts)) : number(Formula.of(place(kind)));
    }

    /** 行政人员 6 人，工勤人员 1 人: the kinds of a kind. */
    private Optional<List<Run>> members(String kind) {
        var runs = new ArrayList<Run>();
        for (var entry : entries(kind)) {
            var label = entry.kind().substring(kind.length() + BELOW.length());
            runs.add(new Run.Words((runs.isEmpty() ? "" : SEPARATOR) + label + " "));
            number(Formula.of(persons(entry))).ifPresent(runs::add);
            runs.add(new Run.Words(" 人"));
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs);
    }

    private List<Entry> entries(String kind) {
        return matter.figures().content().headcount().map(Headcount::entries).orElseGet(List::of).stream()
                .filter(entry -> entry.kind().startsWith(kind + BELOW))
                .filter(entry -> !entry.persons().isBlank())
                .toList();
    }

    private static CellRef persons(Entry entry) {
        return place(entry.kind());
    }

    private static CellRef place(String kind) {
        return new CellRef(BookFigures.HEADCOUNT, kind, "persons");
    }

    private Optional<Run> number(Formula formula) {
        return matter.figures()
                .number(formula)
                .map(number -> new Bound(number.toPlainString(), Binding.of(Kind.COUNT, formula)));
    }

    /** Goals of performance-service; what the book itself tells where none has been announced. */
    private Optional<Run> goals(String kind) {
        if (matter.goals().isEmpty()) {
            return number(Formula.of(new CellRef(GOAL_SECTION, kind, "count")));
        }
        long overall = matter.goals().stream().filter(GoalSheet::overall).count();
        long classified = matter.figures().content().projects().stream()
                .filter(BudgetProject::classified)
                .count();
        long count = kind.equals(GoalSheet.OVERALL) ? overall : matter.goals().size() - overall + classified;
        return Optional.of(size("goals/" + kind, Math.toIntExact(count)));
    }

    /** 减少 2: persons of a kind against last year's book, else as the book itself tells it. */
    private Optional<List<Run>> moved(String kind) {
        var persons = Formula.of(new CellRef(BookFigures.HEADCOUNT, kind, "persons"));
        var told = Formula.of(new CellRef(BookFigures.HEADCOUNT, kind, "change"));
        var change = matter.prior()
                .lastBook()
                .flatMap(last -> last.number(persons))
                .flatMap(last -> matter.figures().number(persons).map(now -> now.subtract(last)))
                .or(() -> matter.figures().number(told));
        return change.map(number -> moved(number, told));
    }

    private List<Run> moved(BigDecimal change, Formula told) {
        var words = matter.template().directions().amount();
        var word = change.signum() < 0 ? words.less() : change.signum() > 0 ? words.more() : words.same();
        return List.of(
                new Bound(word, Binding.of(Kind.DIRECTION, told)),
                new Run.Words(" "),
                new Bound(change.abs().toPlainString(), Binding.of(Kind.COUNT, told)));
    }
}
