package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.transcription.BookPrinter;
import org.huizong.budget.transcription.BookPrinter.Layout;
import org.huizong.budget.transcription.GeneratedAccounts;
import org.huizong.budget.transcription.GeneratedBook;
import org.huizong.budget.transcription.TranscribedBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 公开文本再读入: the disclosure of a book that was read from a document is itself read as a document is. What it tells is the book
 * again, whatever its unit, its year and its words were; a figure that is nothing may be printed in another form.
 */
class DisclosureReadAgainTest {

    /** What the generated narratives say without regard to their own tables: vehicles, and the money of goals. */
    private static final String CONTRADICTED = "s12\\.3/(planned\\.)?vehicles/.*|s12\\.4/.*";

    @ParameterizedTest
    @CsvSource({
        "653001-2025-budget, HTML",
        "653001-2025-budget, WORD",
        "653000-2025-budget, HTML",
        "421303-2025-budget, HTML",
        "421303-2025-budget, WORD"
    })
    void aPublishedBudgetIsTheSameBook(String name, DisclosureFormat format) {
        var book = SampleBooks.book(name);
        var again = again(book, format);
        assertThat(again.unreadable()).isEmpty();
        assertThat(figures(again.content())).isEqualTo(figures(book.content()));
    }

    @ParameterizedTest
    @EnumSource(
            value = DisclosureFormat.class,
            names = {"HTML", "WORD"})
    void publishedAccountsAreTheSameBookButForWhatThePrintAddsUpWrong(DisclosureFormat format) {
        var book = SampleBooks.book(SampleBooks.ACCOUNTS);
        var again = again(book, format);
        assertThat(again.unreadable()).isEmpty();
        assertThat(differences(figures(book.content()), figures(again.content())))
                .containsExactlyInAnyOrder(
                        "f6/personnel/amount 188.25 193.25",
                        "f6/total/amount 194.09 199.09",
                        "n5/total/basic 194.09 199.09",
                        "n6/total/personnel 188.25 193.25",
                        "n6/total/total 194.09 199.09");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
    void aBudgetOfAnyUnitAndYearIsTheSameBook(long seed) {
        // Given
        var generated = new GeneratedBook(seed, false);
        var book = SampleBooks.read(new BookPrinter(generated, Layout.TABS, seed).print());
        // When
        var again = again(book, DisclosureFormat.HTML);
        // Then
        assertThat(again.identity().year()).isEqualTo(generated.year);
        assertThat(again.identity().unitName()).isEqualTo(generated.unitName);
        var told = figures(book.content());
        told.keySet().removeIf(place -> place.matches(CONTRADICTED));
        var regenerated = figures(again.content());
        recomputeRates(book.content(), told);
        assertThat(missing(told, regenerated)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void accountsOfAnyUnitAndYearPrintTheirNineTables(long seed) {
        // Given
        var book = SampleBooks.read(new GeneratedAccounts(seed, true).print());
        // When
        var again = again(book, DisclosureFormat.HTML);
        var printed = SampleBooks.figuresOfTables(SampleBooks.disclosure(book));
        // Then
        assertThat(SampleBooks.titles(SampleBooks.disclosure(book))).hasSize(9);
        book.content().statements().forEach(statement -> statement.rows().forEach(row -> row.cells()
                .forEach((column, cell) -> {
                    if (!cell.isBlank()) {
                        assertThat(printed)
                                .containsEntry(statement.number() + "/" + row.key() + "/" + column, cell.text());
                    }
                })));
        var told = figures(book.content());
        told.keySet().removeIf(place -> !place.matches("a[1-5]/.*"));
        assertThat(missing(told, figures(again.content()))).isEmpty();
    }

    private static TranscribedBook again(TranscribedBook book, DisclosureFormat format) {
        return SampleBooks.read(format.render(SampleBooks.disclosure(book)));
    }

    /** A generated rate is that of finer amounts than are printed; what the printed ones give is worked out here. */
    private static void recomputeRates(BookContent content, Map<String, BigDecimal> told) {
        content.narrative().forEach(section -> section.rows().forEach(row -> {
            var place = section.number() + "/" + row.key() + "/";
            var change = told.get(place + "change");
            if (change != null && told.containsKey(place + "rate")) {
                boolean less = row.cells().get("direction").text().equals("减少");
                var prior = told.getOrDefault(place + "amount", BigDecimal.ZERO).add(less ? change : change.negate());
                told.put(place + "rate", rate(change, prior));
            }
        }));
    }

    private static BigDecimal rate(BigDecimal change, BigDecimal prior) {
        var hundred = BigDecimal.valueOf(100);
        var rate = prior.signum() == 0 ? hundred : change.multiply(hundred).divide(prior, 2, RoundingMode.HALF_UP);
        return rate.stripTrailingZeros();
    }

    private static List<String> differences(Map<String, BigDecimal> told, Map<String, BigDecimal> again) {
        var differences = new ArrayList<>(missing(told, again));
        again.keySet().stream().filter(place -> !told.containsKey(place)).forEach(differences::add);
        return differences;
    }

    private static List<String> missing(Map<String, BigDecimal> told, Map<String, BigDecimal> again) {
        return told.entrySet().stream()
                .filter(figure -> !figure.getValue().equals(again.get(figure.getKey())))
                .map(figure -> figure.getKey() + " " + figure.getValue().toPlainString() + " "
                        + Optional.ofNullable(again.get(figure.getKey()))
                                .map(BigDecimal::toPlainString)
                                .orElse(""))
                .toList();
    }

    /** Of tables, narrative and headcount, by place. */
    private static Map<String, BigDecimal> figures(BookContent content) {
        var figures = new TreeMap<String, BigDecimal>();
        content.statements().forEach(statement -> put(figures, statement.number(), statement.rows()));
        content.narrative().forEach(section -> put(figures, section.number(), section.rows()));
        content.headcount().ifPresent(headcount -> headcount.entries().forEach(entry -> {
            put(
                    figures,
                    "headcount/" + entry.kind() + "/persons",
                    entry.persons().text());
            put(figures, "headcount/" + entry.kind() + "/change", entry.change().text());
        }));
        return figures;
    }

    private static void put(Map<String, BigDecimal> figures, String number, List<StatementRow> rows) {
        rows.forEach(row -> row.cells()
                .forEach((column, cell) -> put(figures, number + "/" + row.key() + "/" + column, cell.text())));
    }

    private static void put(Map<String, BigDecimal> figures, String place, String text) {
        var plain = text.replace(",", "");
        if (plain.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(plain).signum() != 0) {
            figures.put(place, new BigDecimal(plain).stripTrailingZeros());
        }
    }
}
