package org.huizong.budget.versiondiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.huizong.budget.crosstablecheck.ABook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VersionDiffTest {

    private static final String TABLE =
            """
            table 3 wan
            columns | total | basic | project
            total | 100.00 | 80.00 | 20.00
              201 一般公共服务支出 | 100.00 | 80.00 | 20.00
            """;

    @Test
    void aChangedCellIsToldWithBothValuesAndTheirDifference() {
        var older = table(TABLE);
        var newer = table(TABLE.replace("80.00 | 20.00", "80.50 | "));
        assertThat(told(older, newer))
                .containsExactly(
                        "changed table/3/total/basic 80.00 -> 80.50 (0.50)",
                        "changed table/3/total/project 20.00 -> ",
                        "changed table/3/201/basic 80.00 -> 80.50 (0.50)",
                        "changed table/3/201/project 20.00 -> ");
    }

    @Test
    void theFormsOfZeroAreDifferentValuesWithoutADifference() {
        assertThat(told(table(TABLE.replace("20.00", "0.00")), table(TABLE.replace("20.00", "0"))))
                .containsExactly("changed table/3/total/project 0.00 -> 0", "changed table/3/201/project 0.00 -> 0");
    }

    @Test
    void aRowThatCameAndOneThatWentAreTold() {
        var other = TABLE.replace("  201 一般公共服务支出", "  208 社会保障和就业支出");
        assertThat(told(table(TABLE), table(other)))
                .containsExactly(
                        "added table/3/208/name - -> 社会保障和就业支出",
                        "added table/3/208/total - -> 100.00",
                        "added table/3/208/basic - -> 80.00",
                        "added table/3/208/project - -> 20.00",
                        "removed table/3/201/name 一般公共服务支出 -> -",
                        "removed table/3/201/total 100.00 -> -",
                        "removed table/3/201/basic 80.00 -> -",
                        "removed table/3/201/project 20.00 -> -");
    }

    @Test
    void narrativeLinesAndTextsAreCompared() {
        assertThat(told(whole("5.00", 100, "旧职责"), whole("6.00", 250, "新职责")))
                .containsExactly(
                        "changed line//2014004 general-public 30201/amount 1.00 -> 2.50 (1.50)",
                        "changed narrative/s3/basic/amount 5.00 -> 6.00 (1.00)",
                        "changed text/duties//text 旧职责 -> 新职责");
    }

    @Test
    void theLineOfTheDocumentIsNoDifference() {
        var moved = new BookText("duties", "职责", 99);
        assertThat(told(
                        BookContent.EMPTY.withTexts(List.of(new BookText("duties", "职责", 1))),
                        BookContent.EMPTY.withTexts(List.of(moved))))
                .isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingBackIsTheOppositeAndNothingIsDifferentFromItself(long seed) {
        var random = new Random(seed);
        var one = random(random);
        var other = random(random);
        assertThat(VersionDiff.between(one, one)).isEmpty();
        assertThat(VersionDiff.between(other, one).stream()
                        .map(VersionDiffTest::place)
                        .toList())
                .as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(VersionDiff.between(one, other).stream()
                        .map(VersionDiffTest::mirrored)
                        .toList());
    }

    private static BookContent random(Random random) {
        var rows = new ArrayList<StatementRow>();
        for (int row = 0; row < 6; row++) {
            var cells = new LinkedHashMap<String, PrintedCell>();
            for (var column : List.of("amount", "share", "reason")) {
                if (random.nextInt(3) > 0) {
                    cells.put(column, new PrintedCell(random.nextInt(3) == 0 ? "" : "" + random.nextInt(3), row));
                }
            }
            if (random.nextInt(4) > 0) {
                rows.add(new StatementRow("r" + row, "", "", "", row, cells));
            }
        }
        return BookContent.EMPTY.withNarrative(List.of(new NarrativeSection("s2", AmountUnit.TEN_THOUSAND_YUAN, rows)));
    }

    private static BookContent table(String text) {
        return BookContent.EMPTY.withStatements(ABook.of(text).build().statements());
    }

    private static BookContent whole(String amount, long fen, String duties) {
        var row = new StatementRow("basic", "", "", "", 1, Map.of("amount", new PrintedCell(amount, 1)));
        return BookContent.EMPTY
                .withLines(List.of(new BudgetLine("2014004", "general-public", "", "30201", "", "", new Amount(fen))))
                .withNarrative(List.of(new NarrativeSection("s3", AmountUnit.TEN_THOUSAND_YUAN, List.of(row))))
                .withTexts(List.of(new BookText("duties", duties, 1)));
    }

    private static List<String> told(BookContent older, BookContent newer) {
        return VersionDiff.between(older, newer).stream()
                .map(change -> change.kind().code() + " " + change.area() + "/" + change.section() + "/" + change.row()
                        + "/" + change.column() + " " + change.before().orElse("-") + " -> "
                        + change.after().orElse("-")
                        + change.difference().map(text -> " (" + text + ")").orElse(""))
                .toList();
    }

    private static String place(ContentChange change) {
        return change.row() + "/" + change.column() + " " + change.before() + change.after();
    }

    private static String mirrored(ContentChange change) {
        return change.row() + "/" + change.column() + " " + change.after() + change.before();
    }
}
