package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.crosstablecheck.Severity;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 2022 年及以前的九张表: income of public institutions by column, “三公” in one line; rolled up by what the pack itself says. */
class OlderXinjiangFormTest {

    private static final CrossTableChecks CHECKS = CrossTableChecks.shipped();

    private static String text() {
        try (var stream = OlderXinjiangFormTest.class.getResourceAsStream("/book/xinjiang-2022-form.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With 国有资本 and its count, without the column, and without any count of columns. */
    static Stream<String> printings() {
        var narrow = text().lines()
                .map(line -> line.split("\t", -1))
                .map(cells -> cells.length == 14 ? without(cells, 7) : String.join("\t", cells))
                .map(line -> line.equals("※\t※\t※\t※\t1\t2\t3\t5\t6\t7\t8\t9\t10")
                        ? "※\t※\t※\t※\t1\t2\t3\t4\t5\t6\t7\t8\t9"
                        : line)
                .toList();
        return Stream.of(text(), String.join("\n", narrow), text().replaceAll("(?m)^※.*\\n", ""));
    }

    private static String without(String[] cells, int column) {
        var left = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i != column) {
                left.append(left.isEmpty() && i == 0 ? "" : "\t").append(cells[i]);
            }
        }
        return left.toString();
    }

    private static CheckedBook checked(TranscribedBook book) {
        return new CheckedBook(
                book.identity().year(), book.identity().stage(), CheckedBook.Origin.PRINTED, book.content());
    }

    private static Map<String, Long> facts(TranscribedBook book, Cube cube, Dimension dimension) {
        var checked = checked(book);
        var sums = new TreeMap<String, Long>();
        new RollupFacts(new SeedCodeEditions())
                .of(checked, CHECKS.evaluate(checked).confirmations()).stream()
                        .filter(fact -> fact.cube() == cube)
                        .forEach(fact -> sums.merge(
                                fact.keys().get(dimension), fact.amount().fen() / 10_000, Long::sum));
        return sums;
    }

    @ParameterizedTest
    @MethodSource("printings")
    void theTablesAreReadAndRolledUp(String document) {
        var book = Samples.transcribe(document);

        assertThat(book.content().tableSet()).isEqualTo("xinjiang-budget-2021");
        assertThat(book.unreadable()).isEmpty();
        assertThat(facts(book, Cube.REVENUE, Dimension.SOURCE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "general-public", 47_000L,
                        "government-funds", 3_000L,
                        "unit-funds", 7_250L,
                        "unspecified", 2_300L));
        assertThat(facts(book, Cube.EXPENDITURE, Dimension.NATURE))
                .containsExactlyInAnyOrderEntriesOf(Map.of("basic", 46_000L, "project", 13_550L));
        assertThat(facts(book, Cube.THREE_PUBLIC, Dimension.CATEGORY))
                .containsExactlyEntriesOf(Map.of("vehicle-operation", 400L));
        assertThat(facts(book, Cube.PROJECT_EXPENDITURE, Dimension.ECONOMIC))
                .containsExactlyEntriesOf(Map.of("302", 1_000L));
    }

    @Test
    void nothingIsHeldAgainstARightBook() {
        assertThat(CHECKS.check(checked(Samples.transcribe(text()))))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void aFormIsNotDueInYearsOfAnotherOne() {
        var of2023 = new BookPrinter(new GeneratedBook(3, true), BookPrinter.Layout.TABS, 3)
                .print()
                .replaceAll("(?s)表 11\\n.*?(?=第三部分)", "");
        var year = of2023.replaceAll("(?s)^第一部分 (\\d{4}).*", "$1");

        var book = Samples.transcribe(of2023.replace(year + " 年", "2023 年"));

        assertThat(book.identity().year()).isEqualTo(2023);
        assertThat(book.content().statement("10")).isPresent();
        assertThat(book.findings()).noneMatch(finding -> finding.table().equals("11"));
        assertThat(CHECKS.check(checked(book)))
                .noneMatch(finding -> finding.rule().equals("M01") && finding.severity() == Severity.ERROR);
    }
}
