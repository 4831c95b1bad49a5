package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.disclosure.domain.Binding.Kind;
import org.huizong.budget.disclosure.domain.Run.Bound;
import org.huizong.budget.disclosure.domain.SlotText.Repeated;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate.Words;
import org.huizong.contracts.money.Amount;

/** 数字入句: writes each figure that a sentence names, bound to what it follows from. */
final class FigureWriter {

    private static final String GOAL_SECTION = "s12.4";

    private final Matter matter;

    FigureWriter(Matter matter) {
        this.matter = matter;
    }

    /** Empty when the name is no figure, or the figure is unknown. */
    Optional<List<Run>> write(String name, String argument, Scope scope) {
        return switch (name) {
            case "amount" -> one(amount(argument, scope));
            case "share" -> one(scope.subject().flatMap(subject -> share(subject, Formula.parse(argument))));
            case "direction", "change", "rateDirection", "rate" ->
                one(scope.subject().flatMap(subject -> compared(name, subject)));
            case "number" -> one(number(Formula.parse(argument)));
            case "moved" -> moved(argument);
            case "goals" -> one(goals(argument));
            case "label" -> one(label(scope));
            case "reasonText" -> scope.subject().flatMap(subject -> slot(subject, "reason"));
            case "usageText" -> scope.subject().flatMap(subject -> slot(subject, "usage"));
            default -> Optional.empty();
        };
    }

    /** @param what is counted, such as texts of a kind */
    Run size(String what, int size) {
        return new Bound(Integer.toString(size), new Binding(Kind.COUNT, "count(" + what + ")", List.of()));
    }

    private static Optional<List<Run>> one(Optional<Run> run) {
        return run.map(List::of);
    }

    private Optional<Run> amount(String argument, Scope scope) {
        if (argument.isEmpty()) {
            return scope.subject().map(subject -> amount(subject.formula(), subject.amount()));
        }
        var formula = Formula.parse(argument);
        return matter.figures().amount(formula).map(amount -> amount(formula, amount));
    }

    private Run amount(Formula formula, Amount amount) {
        return new Bound(matter.display().text(amount), Binding.of(Kind.AMOUNT, formula));
    }

    private Optional<Run> share(Subject subject, Formula whole) {
        return matter.figures()
                .amount(whole)
                .map(sum ->
                        new Bound(YearOnYear.share(subject.amount(), sum), Binding.share(subject.formula(), whole)));
    }

    private Optional<Run> compared(String name, Subject subject) {
        return subject.compared().map(years -> switch (name) {
            case "change" ->
                bound(Kind.CHANGE, matter.display().text(years.change().abs()), subject);
            case "rate" -> bound(Kind.RATE, years.rate(), subject);
            case "direction" ->
                bound(Kind.DIRECTION, word(years, matter.template().directions().amount()), subject);
            default ->
                bound(Kind.DIRECTION, word(years, matter.template().directions().rate()), subject);
        });
    }

    private static Run bound(Kind kind, String text, Subject subject) {
        var prior = subject.compared().map(YearOnYear::source).orElse("");
        return new Bound(text, Binding.compared(kind, subject.formula(), prior));
    }

    private static String word(YearOnYear years, Words words) {
        return switch (years.direction()) {
            case MORE -> words.more();
            case LESS -> words.less();
            case SAME -> words.same();
        };
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

    /** The name of a row stands in an enumeration because the row is not zero. */
    private static Optional<Run> label(Scope scope) {
        return scope.run("label").map(label -> scope.subject()
                .<Run>map(subject -> new Bound(label.text(), Binding.of(Kind.NAME, subject.formula())))
                .orElse(label));
    }

    private Optional<List<Run>> slot(Subject subject, String column) {
        return matter.figures().word(subject.told().cell(column)).map(text -> SlotText.runs(text, repeated(subject)));
    }

    /** Amounts that the unit may have written into its reason: the figure, its change, last year's figure. */
    private List<Repeated> repeated(Subject subject) {
        var told = subject.told();
        var repeated = new ArrayList<Repeated>();
        written(told, "amount")
                .ifPresent(amount -> repeated.add(
                        new Repeated(amount, subject.amount(), Binding.of(Kind.AMOUNT, subject.formula()))));
        subject.compared().ifPresent(years -> {
            written(told, "change")
                    .ifPresent(change -> repeated.add(
                            new Repeated(change, years.change().abs(), binding(Kind.CHANGE, subject, years))));
            matter.prior()
                    .told(told)
                    .ifPresent(prior ->
                            repeated.add(new Repeated(prior, years.prior(), binding(Kind.AMOUNT, subject, years))));
        });
        return repeated;
    }

    private static Binding binding(Kind kind, Subject subject, YearOnYear years) {
        return kind == Kind.CHANGE
                ? Binding.compared(kind, subject.formula(), years.source())
                : new Binding(kind, years.source(), List.of());
    }

    private Optional<Amount> written(RowRef told, String column) {
        return matter.figures().amount(told.cell(column));
    }
}
