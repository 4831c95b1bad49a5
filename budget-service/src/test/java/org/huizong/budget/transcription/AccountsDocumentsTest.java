package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

/** Final accounts that print the nine tables, as tab-separated text and as text whose blank cells have vanished. */
class AccountsDocumentsTest {

    private static final int BOOKS = 30;

    @Test
    void everyCellOfTabSeparatedFinalAccountsIsReadAsPrinted() {
        for (int seed = 0; seed < BOOKS; seed++) {
            var accounts = new GeneratedAccounts(seed, true);

            var book = Samples.transcribe(accounts.print());

            assertThat(book.identity().stage()).isEqualTo(Stage.FINAL_ACCOUNTS);
            assertThat(book.content().tableSet()).isEqualTo("final-accounts");
            assertThat(book.printedTables()).isEqualTo(9);
            assertThat(book.unreadable()).as("seed " + seed).isEmpty();
            assertThat(ExpectedNarrative.differences(accounts.truth, cells(book)))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(book.findings()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void noFigureOfFinalAccountsWithoutTabsIsPlacedWrong() {
        for (int seed = 0; seed < BOOKS; seed++) {
            var accounts = new GeneratedAccounts(seed, false);

            var book = Samples.transcribe(accounts.print());

            assertThat(book.unreadable()).as("seed " + seed).isEmpty();
            var unplaced = book.content().statements().stream()
                    .flatMap(statement -> statement.unplaced().stream().flatMap(amount -> amount.columns().stream()
                            .map(column -> statement.number() + "/" + amount.rowKey() + "/" + column)))
                    .collect(Collectors.toSet());
            var read = cells(book);
            var wrong = new TreeMap<String, String>();
            accounts.truth.forEach((place, text) -> {
                if (!text.equals(read.getOrDefault(place, "")) && !unplaced.contains(place)) {
                    wrong.put(place, text + " read as " + read.get(place));
                }
            });
            assertThat(wrong).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void factsOfFinalAccountsAddUpToTheirPrintedTotals() {
        for (int seed = 0; seed < BOOKS; seed++) {
            var accounts = new GeneratedAccounts(seed, true);
            var content = Samples.transcribe(accounts.print()).content();
            var book = new CheckedBook(accounts.year, Stage.FINAL_ACCOUNTS, CheckedBook.Origin.PRINTED, content);

            var facts = new RollupFacts(new SeedCodeEditions())
                    .of(book, CrossTableChecks.shipped().evaluate(book).confirmations());

            var totals = new TreeMap<String, String>();
            facts.forEach(fact -> totals.merge(
                    fact.cube().code(),
                    AmountUnit.TEN_THOUSAND_YUAN.format(fact.amount()),
                    (one, other) -> AmountUnit.TEN_THOUSAND_YUAN.format(
                            AmountUnit.TEN_THOUSAND_YUAN.parse(one).plus(AmountUnit.TEN_THOUSAND_YUAN.parse(other)))));
            assertThat(totals)
                    .as("seed " + seed)
                    .containsEntry("expenditure", accounts.truth.get("a3/total/total"))
                    .containsEntry("revenue", accounts.truth.get("a2/total/total"))
                    .containsEntry("general-public-budget", accounts.truth.get("a5/total/total"))
                    .containsEntry("basic", accounts.truth.get("a5/total/basic"))
                    .containsEntry("three-public", accounts.truth.get("a7/total/total"));
        }
    }

    private static Map<String, String> cells(TranscribedBook book) {
        var cells = new TreeMap<String, String>();
        book.content().statements().forEach(statement -> statement.rows().forEach(row -> row.cells()
                .forEach((column, cell) ->
                        cells.put(statement.number() + "/" + row.key() + "/" + column, cell.text()))));
        return cells;
    }
}
