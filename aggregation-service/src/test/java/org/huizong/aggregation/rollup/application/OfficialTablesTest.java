package org.huizong.aggregation.rollup.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huizong.aggregation.rollup.domain.table.ComposedTable;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedRow;
import org.huizong.aggregation.rollup.domain.table.OfficialTable;
import org.huizong.aggregation.rollup.domain.table.TableComposition;
import org.huizong.aggregation.rollup.domain.table.TableFact;
import org.huizong.aggregation.rollup.domain.table.TableNotes;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

/** The eleven forms, filled with a few facts whose sums one can do in the head. Amounts are ten-thousands of yuan in fen. */
class OfficialTablesTest {

    private static final long WAN = 1_000_000;

    private final OfficialTables forms = new OfficialTables();

    @Test
    void thereAreElevenFormsAndEachNamesItsColumnsInItsHeader() {
        assertThat(forms.all()).extracting(OfficialTable::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        for (var form : forms.all()) {
            int width = form.header().get(0).stream()
                    .mapToInt(cell -> cell.columns())
                    .sum();
            int needed = form.sides().stream()
                    .mapToInt(side -> side.columns().size()
                            + switch (side.rows()) {
                                case FUNCTION -> 4;
                                case ECONOMIC -> 3;
                                case FUNCTION_CLASS, KNOWN -> 1;
                            })
                    .sum();
            assertThat(width).as("table %s", form.number()).isEqualTo(needed);
        }
    }

    @Test
    void classesSectionsAndItemsAddUpAndWhatIsUndividedIsNamed() {
        var table = table(
                3,
                expenditure("2101101", "basic", 761),
                expenditure("2101102", "basic", 391),
                expenditure("21011", "basic", 1),
                expenditure("2014004", "project", 500),
                expenditure("201", "unspecified", 100));
        assertThat(rows(table, 0))
                .containsExactly("201", "20140", "2014004", "210", "21011", "2101101", "2101102", "total");
        assertThat(amounts(table, 0, "total")).containsExactly(600L, 500L, 500L, 1_153L, 1_153L, 761L, 391L, 1_753L);
        assertThat(row(table, 0, "201").undividedBelow()).containsExactlyEntriesOf(Map.of("total", 100 * WAN));
        assertThat(row(table, 0, "201").undividedColumns()).containsExactlyEntriesOf(Map.of("total", 100 * WAN));
        assertThat(row(table, 0, "21011").undividedBelow()).containsEntry("basic", WAN);
        assertThat(row(table, 0, "210").undividedBelow()).isEmpty();
        assertThat(row(table, 0, "total").cells()).containsOnlyKeys("total", "basic", "project");
        assertThat(row(table, 0, "210").cells()).containsOnlyKeys("total", "basic");
    }

    @Test
    void revenueAndExpenditureAreComposedOfThreeCubes() {
        var table = table(
                1,
                revenue("2014004", "general-public", 300),
                revenue("2014004", "general-public-superior", 20),
                revenue("2014004", "unit-funds", 5),
                revenue("2014004", "appropriation-carryover", 7),
                new TableFact(
                        Cube.CARRYOVER,
                        Map.of(Dimension.FUND, "general-public-budget", Dimension.NATURE, "project"),
                        7 * WAN),
                expenditure("2014004", "basic", 330));
        assertThat(amount(table, 0, "revenue.general-public")).isEqualTo(320);
        assertThat(amount(table, 0, "revenue.current")).isEqualTo(325);
        assertThat(amount(table, 0, "revenue.carryover")).isEqualTo(7);
        assertThat(amount(table, 0, "revenue.carryover.appropriation.general-public"))
                .isEqualTo(7);
        assertThat(amount(table, 0, "total")).isEqualTo(332);
        assertThat(row(table, 0, "revenue.unit-funds.service").cells()).isEmpty();
        assertThat(row(table, 0, "revenue.special-account").cells()).isEmpty();
        assertThat(amount(table, 1, "total")).isEqualTo(330);
        assertThat(TableNotes.of(table, 1, Map.of(), AmountUnit.TEN_THOUSAND_YUAN))
                .contains("收入总计比支出总计多 2.00 万元。")
                .anyMatch(note -> note.contains("「其中：事业收入」"));
    }

    @Test
    void appropriationIsSpentFromThreeBudgets() {
        var table = table(
                4,
                revenue("2014004", "general-public", 300),
                revenue("2120801", "government-funds-superior", 40),
                revenue("2014004", "special-account", 9),
                new TableFact(
                        Cube.GENERAL_PUBLIC_BUDGET,
                        Map.of(Dimension.FUNCTION, "2014004", Dimension.NATURE, "basic"),
                        300 * WAN));
        assertThat(rows(table, 1)).containsExactly("201", "212", "total");
        assertThat(row(table, 1, "201").cells()).containsOnlyKeys("total", "general-public");
        assertThat(row(table, 1, "212").cells()).containsOnlyKeys("total", "government-funds");
        assertThat(amounts(table, 1, "total")).containsExactly(300L, 40L, 340L);
        assertThat(amount(table, 0, "total")).isEqualTo(340);
    }

    @Test
    void aBudgetWithoutTablesOfItsOwnHasTotalsOnly() {
        var table = table(8, revenue("2120801", "government-funds", 40), revenue("2014004", "general-public", 300));
        assertThat(rows(table, 0)).containsExactly("212", "21208", "2120801", "total");
        assertThat(row(table, 0, "total").cells()).containsOnlyKeys("total");
        assertThat(TableNotes.of(table, 1, Map.of(Cube.REVENUE, 1L), AmountUnit.YUAN))
                .containsExactly("未列「基本支出（人员经费）」、「基本支出（公用经费）」、「项目支出」：汇总口径不按本预算区分基本支出和项目支出。");
    }

    @Test
    void anEmptyTableSaysWhy() {
        var table = table(9, revenue("2014004", "general-public", 300));
        assertThat(table.isEmpty()).isTrue();
        assertThat(TableNotes.of(table, 1, Map.of(Cube.REVENUE, 1L), AmountUnit.YUAN))
                .containsExactly("各册没有告知使用国有资本经营预算拨款安排的支出，本表为空。");
        assertThat(TableNotes.of(table, 3, Map.of(Cube.REVENUE, 1L), AmountUnit.YUAN))
                .contains("共 3 册，其中 1 册有部门收入总体情况的数字。");
        assertThat(TableNotes.of(table, 0, Map.of(), AmountUnit.YUAN)).containsExactly("没有册，本表无数据。");
    }

    @Test
    void carriedOverMoneyOfAnUntoldFundStandsInTheTotalOnly() {
        var table = table(
                11,
                carryover("general-public-budget", "personnel", 3),
                carryover("government-managed-funds", "project", 4),
                carryover("unit-funds", "project", 5),
                carryover("unspecified", "project", 6));
        var total = row(table, 0, "total");
        assertThat(total.cells().get("total").fen()).isEqualTo(18 * WAN);
        assertThat(total.cells().get("appropriation").fen()).isEqualTo(7 * WAN);
        assertThat(total.cells().get("appropriation.project").fen()).isEqualTo(4 * WAN);
        assertThat(total.cells().get("non-appropriation").fen()).isEqualTo(5 * WAN);
        assertThat(total.undividedColumns()).containsExactlyEntriesOf(Map.of("total", 6 * WAN));
    }

    private ComposedTable table(int number, TableFact... facts) {
        return TableComposition.of(forms.all().get(number - 1), List.of(facts));
    }

    private static List<String> rows(ComposedTable table, int side) {
        return table.sides().get(side).rows().stream().map(ComposedRow::key).toList();
    }

    private static ComposedRow row(ComposedTable table, int side, String key) {
        return table.sides().get(side).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> amounts(ComposedTable table, int side, String column) {
        return table.sides().get(side).rows().stream()
                .map(row -> row.cells().get(column).fen() / WAN)
                .toList();
    }

    private static long amount(ComposedTable table, int side, String key) {
        var cells = row(table, side, key).cells();
        return cells.getOrDefault("amount", cells.get("total")).fen() / WAN;
    }

    private static TableFact expenditure(String function, String nature, long wan) {
        return new TableFact(
                Cube.EXPENDITURE, Map.of(Dimension.FUNCTION, function, Dimension.NATURE, nature), wan * WAN);
    }

    private static TableFact revenue(String function, String source, long wan) {
        return new TableFact(Cube.REVENUE, Map.of(Dimension.FUNCTION, function, Dimension.SOURCE, source), wan * WAN);
    }

    private static TableFact carryover(String fund, String nature, long wan) {
        return new TableFact(Cube.CARRYOVER, Map.of(Dimension.FUND, fund, Dimension.NATURE, nature), wan * WAN);
    }
}
