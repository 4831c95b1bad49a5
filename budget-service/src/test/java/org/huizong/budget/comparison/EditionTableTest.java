package org.huizong.budget.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.huizong.budget.crosstablecheck.ABook;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.classification.Crosswalk;
import org.huizong.contracts.classification.CrosswalkEntry;
import org.huizong.contracts.classification.CrosswalkEntry.Kind;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditionTableTest {

    private static final Crosswalk SHIPPED = Crosswalk.seed();

    @Test
    void itemsOfASectionThatWasAnItemStandOnThatItem() {
        var table = table(
                """
                table 5 wan
                columns | total | basic
                total | 10.00 | 7.00
                  201 | 10.00 | 7.00
                    20140 | 10.00 | 7.00
                      2014001 | 4.00 | 4.00
                      2014004 | 6.00 | 3.00
                """);
        assertThat(told(table, 2023))
                .containsExactly(
                        "total <  10.00 7.00",
                        "201 < total 10.00 7.00",
                        "20103 < 201 10.00 7.00",
                        "2010308 < 20103 10.00 7.00 from [2014001, 2014004]");
        assertThat(told(table, 2025)).hasSize(5).allMatch(row -> !row.contains("from"));
    }

    @Test
    void projectsGoWithTheirItemAndEconomicTablesStayAsTheyAre() {
        var projects = table(
                """
                table 7 wan
                columns | total | 302
                total | 6.00 | 6.00
                  201 | 6.00 |
                    20140 | 6.00 |
                      2014004 | 6.00 |
                        2014004#1 某项目 | 6.00 | 6.00
                """);
        assertThat(told(projects, 2023)).contains("2010308#1 < 2010308 6.00 6.00 from [2014004]");
        var basic = table(
                """
                table 6 wan
                columns | total
                total | 5.00
                  301 | 5.00
                    30101 | 5.00
                """);
        assertThat(told(basic, 2023)).containsExactly("total <  5.00", "301 < total 5.00", "30101 < 301 5.00");
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyColumnKeepsTheSumOfItsClasses(long seed) {
        var random = new Random(seed);
        var statement = random(random);
        var crosswalk = new Crosswalk(List.of(entry(random), entry(random), entry(random)));
        var moved = EditionTable.of(statement, code -> crosswalk.place(code, 2023, 2025), UnaryOperator.identity());
        var same = EditionTable.of(statement, UnaryOperator.identity(), UnaryOperator.identity());
        for (var column : List.of("total", "basic")) {
            assertThat(classes(moved, column)).as("seed " + seed).isEqualTo(classes(same, column));
        }
    }

    private static long classes(List<EditionRow> rows, String column) {
        return rows.stream()
                .filter(row -> row.parent().equals("total"))
                .mapToLong(row -> row.cells().getOrDefault(column, Amount.ZERO).fen())
                .sum();
    }

    /** Printed figures that need not agree: what a row says beyond its parts has to survive too. */
    private static Statement random(Random random) {
        var rows = new ArrayList<StatementRow>();
        rows.add(row("total", "", random));
        for (int i = 1; i <= 2; i++) {
            rows.add(row("20" + i, "total", random));
            for (int j = 1; j <= 3; j++) {
                rows.add(row("20" + i + "0" + j, "20" + i, random));
                for (int k = 1; k <= 2; k++) {
                    rows.add(row("20" + i + "0" + j + "0" + k, "20" + i + "0" + j, random));
                }
            }
        }
        return new Statement("3", "fixture", AmountUnit.YUAN, rows, List.of(), 0);
    }

    private static StatementRow row(String key, String parent, Random random) {
        var total = random.nextInt(4) == 0 ? "" : random.nextInt(900) + ".25";
        var basic = random.nextInt(3) == 0 ? "" : random.nextInt(900) + ".50";
        return new StatementRow(
                key,
                key,
                "",
                parent,
                1,
                Map.of("total", new PrintedCell(total, 1), "basic", new PrintedCell(basic, 1)));
    }

    private static CrosswalkEntry entry(Random random) {
        return new CrosswalkEntry(
                code(random), code(random), 2023, 2024, Kind.values()[random.nextInt(Kind.values().length)], "");
    }

    private static String code(Random random) {
        return "20" + (1 + random.nextInt(2)) + "0" + (1 + random.nextInt(3))
                + (random.nextBoolean() ? "0" + (1 + random.nextInt(2)) : "");
    }

    private static Statement table(String text) {
        return ABook.of(text).build().statements().get(0);
    }

    private static List<String> told(Statement statement, int edition) {
        return EditionTable.of(statement, code -> SHIPPED.place(code, 2025, edition), UnaryOperator.identity()).stream()
                .map(row -> row.key() + " < " + row.parent() + " "
                        + statement.rows().get(0).cells().keySet().stream()
                                .filter(row.cells()::containsKey)
                                .map(column ->
                                        statement.unit().format(row.cells().get(column)))
                                .collect(Collectors.joining(" "))
                        + (row.movedFrom().isEmpty()
                                ? ""
                                : " from " + row.movedFrom().stream().sorted().toList()))
                .toList();
    }
}
