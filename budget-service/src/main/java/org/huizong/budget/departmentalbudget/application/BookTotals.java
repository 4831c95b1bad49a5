package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;

/** 合计: sums over the facts of one content. */
public record BookTotals(List<Fact> facts) {

    /** Of a unit that has no book. */
    static final BookTotals NONE = new BookTotals(List.of());

    private static final int CLASS_DIGITS = 3;

    /** Which fund of the budget a source of this year's revenue belongs to; a carry-over tells no fund. */
    private static final Map<String, String> FUNDS = Map.of(
            "general-public", "general-public-budget",
            "general-public-superior", "general-public-budget",
            "government-funds", "government-managed-funds",
            "government-funds-superior", "government-managed-funds",
            "state-capital", "state-capital-operations",
            "state-capital-superior", "state-capital-operations",
            "special-account", "special-account",
            "unit-funds", "unit-funds");

    public BookTotals {
        facts = List.copyOf(facts);
    }

    /** 支出合计, all sources. */
    public Amount expenditure() {
        return sum(of(Cube.EXPENDITURE));
    }

    /** Expenditure of one functional class (类) and nature; an empty word does not narrow. */
    public Amount expenditure(String functionClass, String nature) {
        return sum(of(Cube.EXPENDITURE)
                .filter(isOf(functionClass))
                .filter(fact -> nature.isEmpty() || fact.key(Dimension.NATURE).equals(nature)));
    }

    /** Revenue of one functional class from one fund; an empty class does not narrow. */
    public Amount revenue(String functionClass, String fund) {
        return sum(of(Cube.REVENUE).filter(isOf(functionClass)).filter(fact -> fund(fact)
                .equals(fund)));
    }

    /** Whether the book tells which fund its money comes from. */
    public boolean tellsFunds() {
        return of(Cube.REVENUE).findAny().isPresent();
    }

    /** By functional class; {@code unspecified} for what the book does not divide. */
    public SortedMap<String, Amount> expenditureByClass() {
        return group(of(Cube.EXPENDITURE), BookTotals::functionClass);
    }

    /** By fund; a carry-over stands under its own source. */
    public SortedMap<String, Amount> revenueByFund() {
        return group(of(Cube.REVENUE), BookTotals::fund);
    }

    public SortedMap<String, Amount> expenditureByNature() {
        return group(of(Cube.EXPENDITURE), fact -> fact.key(Dimension.NATURE));
    }

    static String functionClass(Fact fact) {
        return classOf(fact.key(Dimension.FUNCTION));
    }

    /** The class (类) of a code of any length. */
    static String classOf(String code) {
        return code.length() < CLASS_DIGITS || code.equals(Dimension.UNSPECIFIED)
                ? code
                : code.substring(0, CLASS_DIGITS);
    }

    static String fund(Fact fact) {
        var source = fact.key(Dimension.SOURCE);
        return FUNDS.getOrDefault(source, source);
    }

    private static Predicate<Fact> isOf(String functionClass) {
        return fact -> functionClass.isEmpty() || functionClass(fact).equals(functionClass);
    }

    private Stream<Fact> of(Cube cube) {
        return facts.stream().filter(fact -> fact.cube() == cube);
    }

    private static Amount sum(Stream<Fact> facts) {
        return facts.map(Fact::amount).reduce(Amount.ZERO, Amount::plus);
    }

    private static SortedMap<String, Amount> group(Stream<Fact> facts, Function<Fact, String> key) {
        var groups = new TreeMap<String, Amount>();
        facts.forEach(fact -> groups.merge(key.apply(fact), fact.amount(), Amount::plus));
        groups.values().removeIf(Amount::isZero);
        return groups;
    }
}
