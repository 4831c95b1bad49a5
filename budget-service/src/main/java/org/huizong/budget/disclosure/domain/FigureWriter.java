package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.disclosure.domain.Binding.Kind;
import org.huizong.budget.disclosure.domain.Run.Bound;
import org.huizong.budget.disclosure.domain.SlotText.Repeated;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate.Words;
import org.huizong.contracts.money.Amount;

/** 数字入句: writes each figure that a sentence names, bound to what it follows from. */
final class FigureWriter {

    private final Matter matter;

    FigureWriter(Matter matter) {
        this.matter = matter;
    }

    /** Empty when the name is no figure, or the figure is unknown. */
    Optional<List<Run>> write(String name, String argument, Scope scope) {
        return switch (name) {
            case "amount" -> one(amount(argument, scope));
            case "share" -> one(scope.subject().flatMap(subject -> share(subject, formula(argument, scope))));
            case "direction", "change", "rateDirection", "rate" ->
                one(scope.subject().flatMap(subject -> compared(name, subject)));
            case "prior" -> one(scope.subject().flatMap(this::prior));
            case "deviation" -> one(scope.subject().flatMap(subject -> deviation(subject, formula(argument, scope))));
            case "label" -> one(label(scope));
            case "reasonText" -> scope.subject().flatMap(subject -> slot(subject, "reason"));
            case "usageText" -> scope.subject().flatMap(subject -> slot(subject, "usage"));
            default -> Optional.empty();
        };
    }

    /** With the key of the row that the sentence is about. */
    private Formula formula(String argument, Scope scope) {
        var formula = matter.formula(argument);
        return scope.run("key").map(key -> formula.at(key.text())).orElse(formula);
    }

    private static Optional<List<Run>> one(Optional<Run> run) {
        return run.map(List::of);
    }

    private Optional<Run> amount(String argument, Scope scope) {
        if (argument.isEmpty()) {
            return scope.subject().map(subject -> amount(subject.formula(), subject.amount()));
        }
        var formula = formula(argument, scope);
        return matter.figures().amount(formula).map(amount -> amount(formula, amount));
    }

    private Run amount(Formula formula, Amount amount) {
        return new Bound(matter.display().text(amount), Binding.of(Kind.AMOUNT, formula));
    }

    private Optional<Run> share(Subject subject, Formula whole) {
        return matter.figures()
                .amount(whole)
                .map(sum -> new Bound(
                        matter.style().percent().text(subject.amount(), sum), Binding.share(subject.formula(), whole)));
    }

    private Optional<Run> prior(Subject subject) {
        return subject.compared()
                .map(years -> new Bound(
                        matter.display().text(years.prior()), new Binding(Kind.AMOUNT, years.source(), List.of())));
    }

    /** 预决算差异率: what was executed less the budget, of the budget, with its sign. */
    private Optional<Run> deviation(Subject subject, Formula budget) {
        return matter.figures().amount(budget).map(initial -> {
            var change = subject.amount().minus(initial);
            var rate = matter.style().percent().text(change, initial);
            return new Bound(rate, Binding.compared(Kind.RATE, subject.formula(), budget.text()));
        });
    }

    private Optional<Run> compared(String name, Subject subject) {
        return subject.compared().map(years -> switch (name) {
            case "change" ->
                bound(Kind.CHANGE, matter.display().text(years.change().abs()), subject);
            case "rate" -> bound(Kind.RATE, years.rate(matter.style().percent()), subject);
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
