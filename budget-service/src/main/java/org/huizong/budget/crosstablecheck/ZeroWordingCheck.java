package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;

/** 零值写法 (N13): 未安排 is said of nothing only, and nothing is said in one way within a section: 未安排, 0 or 0.00. */
record ZeroWordingCheck(WordLists words) implements SpecialCheck {

    private static final String STATE = "state";
    private static final String AMOUNT = "amount";

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        return Names.enumerated(rule.setting("sections")).stream()
                .flatMap(number -> book.table(number).stream())
                .flatMap(section -> Stream.of(
                                contradicted(rule, section), mixed(rule, section), printedTwoWays(rule, section))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Stream<Sentence> sentences(StatementIndex section) {
        return section.statement().rows().stream().map(row -> new Sentence(section, row));
    }

    private boolean isDenied(Sentence sentence) {
        return sentence.cell(STATE)
                .filter(state -> words.names("none", state.text()))
                .isPresent();
    }

    /** 未安排 of a row that has an amount. */
    private Optional<SpecialFinding> contradicted(CompiledRule rule, StatementIndex section) {
        return sentences(section)
                .filter(this::isDenied)
                .filter(sentence -> section.figure(sentence.row(), AMOUNT)
                        .filter(figure -> !figure.amount().isZero())
                        .isPresent())
                .findFirst()
                .map(sentence ->
                        finding(rule, section, "contradicted").between(sentence.side(STATE), sentence.side(AMOUNT)));
    }

    /** 未安排 of one row and 0.00 of another. */
    private Optional<SpecialFinding> mixed(CompiledRule rule, StatementIndex section) {
        var denied = sentences(section)
                .filter(this::isDenied)
                .filter(sentence -> section.figure(sentence.row(), AMOUNT).isEmpty())
                .findFirst();
        return denied.flatMap(none -> zeros(section).findFirst().map(printed -> finding(rule, section, "mixed")
                .between(none.side(STATE), printed.side(AMOUNT))));
    }

    /** 0 of one row and 0.00 of another. */
    private Optional<SpecialFinding> printedTwoWays(CompiledRule rule, StatementIndex section) {
        var zeros = zeros(section).toList();
        return zeros.stream()
                .filter(zero -> !text(zero).equals(text(zeros.get(0))))
                .findFirst()
                .map(other ->
                        finding(rule, section, "two-ways").between(zeros.get(0).side(AMOUNT), other.side(AMOUNT)));
    }

    private static String text(Sentence sentence) {
        return sentence.cell(AMOUNT).map(PrintedCell::text).orElse("");
    }

    /** Rows that print nothing as an amount; one that fell to nothing has a change to tell and prints its zero. */
    private Stream<Sentence> zeros(StatementIndex section) {
        return sentences(section)
                .filter(sentence -> section.figure(sentence.row(), AMOUNT)
                        .filter(figure -> figure.amount().isZero())
                        .isPresent())
                .filter(sentence ->
                        sentence.growth().map(growth -> growth.isZero()).orElse(true));
    }

    private static SpecialFinding finding(CompiledRule rule, StatementIndex section, String what) {
        var number = section.statement().number();
        return SpecialFinding.of(rule, "zero-wording", number, number + "|" + what)
                .as(FindingKind.IMPLAUSIBLE);
    }
}
