package org.huizong.budget.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.comparison.ComparedCell.Basis;
import org.huizong.budget.comparison.ComparedCell.Presence;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons with a book that is not stored: its figures are those that the other one tells. */
class ToldComparisonTest {

    private static final FigureTables BOOK = FigureTables.of(List.of(new Fact(
            Cube.GENERAL_PUBLIC_BUDGET,
            Map.of(Dimension.FUNCTION, "2014004", Dimension.NATURE, "basic"),
            new Amount(5_000_000),
            Optional.empty())));

    @ParameterizedTest
    @CsvSource({
        "增加, 1.00, DERIVED, 4000000",
        "减少, 1.00, DERIVED, 6000000",
        "下降, 0.50, DERIVED, 5500000",
        "减少, 0.00, DERIVED, 5000000",
        "改变, 1.00, UNKNOWN, "
    })
    void theYearBeforeIsThisYearMinusTheSignedChange(String direction, String change, Basis basis, Long base) {
        var row = Map.of("amount", "5.00", "direction", direction, "change", change);
        var cell = item(section("s5.3", "2014004", row));
        assertThat(cell.map(ComparedCell::basis).orElse(Basis.UNKNOWN)).isEqualTo(basis);
        assertThat(cell.flatMap(ComparedCell::baseFen)).isEqualTo(Optional.ofNullable(base));
    }

    @Test
    void aPrintedFigureOfTheYearBeforeGoesFirst() {
        var row = Map.of("amount", "5.00", "prior", "3.00", "direction", "增加", "change", "1.00");
        var cell = item(section("s5.3", "2014004", row)).orElseThrow();
        assertThat(cell.baseFen()).contains(3_000_000L);
        assertThat(cell.basis()).isEqualTo(Basis.PRINTED);
    }

    @Test
    void anItemThatTheYearBeforeHadAloneIsAnItem() {
        var row = Map.of("amount", "0.00", "direction", "减少", "change", "7.00");
        var cells = Comparison.told(section("s5.3", "2080505", row), ToldBook.PREVIOUS_YEAR, BOOK);
        assertThat(cells.stream()
                        .filter(cell -> cell.row().key().equals("2080505"))
                        .map(cell -> cell.presence() + " " + cell.baseFen().orElseThrow()))
                .containsExactly(Presence.BASE_ONLY + " 7000000");
        assertThat(cells.stream()
                        .filter(cell -> cell.row().key().equals("2014004"))
                        .map(ComparedCell::presence))
                .containsOnly(Presence.UNKNOWN);
    }

    @Test
    void finalAccountsTellTheInitialBudget() {
        var row = Map.of("amount", "5.00", "initial", "4.00", "direction", "增加", "change", "1.00");
        var cells = Comparison.told(section("f5.3", "2014004", row), ToldBook.INITIAL, BOOK);
        assertThat(cells.stream()
                        .filter(cell -> cell.row().key().equals("2014004")
                                && cell.column().equals("total"))
                        .map(cell -> cell.basis() + " " + cell.baseFen().orElseThrow()))
                .containsExactly(Basis.PRINTED + " 4000000");
    }

    @Test
    void aBookThatTellsNothingGivesNoComparison() {
        assertThat(Comparison.told(List.of(), ToldBook.PREVIOUS_YEAR, BOOK)).isEmpty();
    }

    private static Optional<ComparedCell> item(List<NarrativeSection> narrative) {
        return Comparison.told(narrative, ToldBook.PREVIOUS_YEAR, BOOK).stream()
                .filter(cell ->
                        cell.row().key().equals("2014004") && cell.column().equals("total"))
                .findFirst();
    }

    private static List<NarrativeSection> section(String number, String key, Map<String, String> texts) {
        var cells = new LinkedHashMap<String, PrintedCell>();
        texts.forEach((column, text) -> cells.put(column, new PrintedCell(text, 1)));
        var row = new StatementRow(key, key, "", "", 1, cells);
        return List.of(new NarrativeSection(number, AmountUnit.TEN_THOUSAND_YUAN, List.of(row)));
    }
}
