package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.Severity;
import org.junit.jupiter.api.Test;

/** 2022 年以后的决算说明: the same figures as in 2021, told in other words: by 类、款、项 and against 全年预算. */
class LaterAccountsWordingTest {

    private final TranscribedBook book = Samples.transcribe(text());

    private static String text() {
        try (var stream = LaterAccountsWordingTest.class.getResourceAsStream("/book/accounts-in-later-words.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> column(String statement, String column) {
        return book.content().statements().stream()
                .filter(candidate -> candidate.number().equals(statement))
                .flatMap(candidate -> candidate.rows().stream())
                .filter(row -> row.cells().containsKey(column))
                .collect(Collectors.toMap(
                        row -> row.key(), row -> row.cells().get(column).text()));
    }

    private String told(String section, String row, String column) {
        return book.content().narrative().stream()
                .filter(candidate -> candidate.number().equals(section))
                .flatMap(candidate -> candidate.rows().stream())
                .filter(candidate -> candidate.key().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(column)
                .text();
    }

    @Test
    void itemsNamedByTheirPathsAreRowsOfTheGeneralPublicBudget() {
        assertThat(column("n5", "total"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "total", "420.00",
                        "2012601", "260.00",
                        "2012604", "100.00",
                        "2080505", "30.00",
                        "2101101", "12.00",
                        "2210201", "18.00"));
    }

    @Test
    void otherExpenditureThanTheGeneralPublicBudgetKeepsItsFunctionsUnknown() {
        assertThat(column("n3", "total")).containsExactlyEntriesOf(Map.of("total", "431.42"));
    }

    @Test
    void threePublicExpensesAreReadWithoutTheWordOfAccounts() {
        assertThat(column("n10", "total")).containsEntry("total", "4.00").containsEntry("vehicle-operation", "4.00");
    }

    @Test
    void theAdjustedBudgetIsNotTakenForTheInitialOne() {
        assertThat(told("f10.2", "total", "adjusted")).isEqualTo("5.00");
        assertThat(told("f10.2", "total", "deviation")).isEqualTo("-20.00");
        assertThat(told("f5", "total", "initial")).isEqualTo("400.00");
    }

    @Test
    void theChangeOfBothTotalsIsOfNoOtherRow() {
        assertThat(told("f1", "total", "change")).isEqualTo("58.21");
        assertThat(told("f12.4", "projects", "executed")).isEqualTo("100.00");
    }

    @Test
    void totalsOfTheYearMayBeCalledSums() {
        var other = Samples.transcribe(text().replace("本年收入434.16万元，其中", "2023年度本年收入合计为434.16万元，其中")
                .replace("本年支出431.42万元，其中", "2023年度本年支出合计431.42万元，其中"));

        assertThat(other.content().statement("n2")).isEqualTo(book.content().statement("n2"));
        assertThat(other.content().statement("n3")).isEqualTo(book.content().statement("n3"));
    }

    @Test
    void theNationalWordingNamesTheBudgetsOfTheAppropriation() {
        var other = Samples.transcribe(text().replace(
                        "其中：财政拨款收入420.11万元，占96.76%；", "其中：一般公共预算财政拨款收入400.11万元，占92.16%；政府性基金预算财政拨款收入20.00万元，占4.61%；"));

        assertThat(other.content().statement("n2").orElseThrow().rows().get(0).cells().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, cell -> cell.getValue().text())))
                .containsAllEntriesOf(
                        Map.of("total", "434.16", "general-public", "400.11", "government-funds", "20.00"));
    }

    @Test
    void everyFigureIsReadAndNothingIsHeldAgainstARightDocument() {
        assertThat(book.unreadable()).isEmpty();
        assertThat(CrossTableChecks.shipped()
                        .check(new CheckedBook(
                                book.identity().year(),
                                book.identity().stage(),
                                CheckedBook.Origin.PRINTED,
                                book.content())))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
