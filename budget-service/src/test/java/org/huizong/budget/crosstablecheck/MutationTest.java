package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.huizong.budget.budgetline.GeneratedLines;
import org.huizong.budget.budgetline.LineProjection;
import org.huizong.budget.budgetline.LinedBook;
import org.huizong.budget.crosstablecheck.CheckedBook.Origin;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.transcription.GeneratedAccounts;
import org.huizong.contracts.book.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Change any one printed figure of a book by 1 and the relations notice it, nearly always: something beyond rounding is
 * found that was not found before. The rates by table and section are printed; {@code docs/checks.md} shows them.
 */
class MutationTest {

    private static final int REQUIRED_PERCENT = 95;
    private static final String STEP = System.getProperty("mutation.step", "1");

    private final CrossTableChecks checks = CrossTableChecks.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void anyOneFigureOfTablesAndNarrativeChangedByOneIsNoticed(String name) {
        var rates = MutationRates.of(checks, PublishedBooks.named(name), STEP);
        rates.print(name);
        var promised = rates.without(Mutants.OUTSIDE_THE_PROMISE);
        promised.print(name + " promised");
        assertThat(promised.percent()).isGreaterThanOrEqualTo(REQUIRED_PERCENT);
    }

    /** What hardly any relation inside a book protects: the floors are the rates that {@code docs/checks.md} publishes. */
    @ParameterizedTest
    @CsvSource({
        "653001-2025-budget, s12.3, 13",
        "653000-2025-budget, s12.3, 14",
        "653001-2025-budget, headcount, 4",
        "653000-2025-budget, headcount, 5",
        "653001-2025-budget, s0, 1",
        "653000-2025-budget, s0, 1"
    })
    void assetsAndPersonsAreNoticedAsFarAsIsPublished(String name, String group, int noticed) {
        var rates = MutationRates.of(checks, PublishedBooks.named(name), STEP);
        assertThat(rates.of(Set.of(group)).noticed()).isEqualTo(noticed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOneFigureOfTheNineTablesOfFinalAccountsIsNoticed(long seed) {
        var book = PublishedBooks.of(new GeneratedAccounts(seed, true).print());
        assertThat(book.tableSet()).isEqualTo("final-accounts");
        var rates = MutationRates.of(checks, book, STEP);
        rates.print("final accounts " + seed);
        assertThat(rates.percent()).isGreaterThanOrEqualTo(REQUIRED_PERCENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOneFigureOfTheNineTablesOfShanghaiIsNoticed(long seed) {
        var tableSet = TableSetCatalogue.shipped().find("shanghai-budget").orElseThrow();
        // Its tables have no place for money that is carried over.
        var lines = new GeneratedLines(seed)
                .lines().stream()
                        .filter(line -> !line.source().endsWith("carryover"))
                        .toList();
        var statements =
                new LineProjection(new SeedCodeEditions()).statements(tableSet, new LinedBook("某单位", 2025, lines));
        var book = new CheckedBook(tableSet.id(), 2025, Stage.INITIAL, Origin.FILED, statements);
        assertThat(checks.check(book))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        var rates = MutationRates.of(checks, book, STEP);
        rates.print("shanghai " + seed);
        assertThat(rates.percent()).isGreaterThanOrEqualTo(REQUIRED_PERCENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void roundingIsNeverAnError(String name) {
        for (var mutant : Mutants.of(PublishedBooks.named(name), "0.01")) {
            assertThat(checks.check(mutant.book()))
                    .filteredOn(finding -> finding.kind() == FindingKind.ROUNDING)
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        }
    }

    /** A book that agrees with itself has nothing to tell: thirty final accounts, none of them with an alarm. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void finalAccountsThatAgreeRaiseNoAlarm(boolean tabs) {
        for (long seed = 0; seed < 30; seed++) {
            var findings = checks.check(PublishedBooks.of(new GeneratedAccounts(seed, tabs).print()));
            assertThat(findings)
                    .as("seed " + seed)
                    .filteredOn(
                            finding -> List.of(Severity.ERROR, Severity.WARNING).contains(finding.severity()))
                    .filteredOn(finding -> finding.kind() != FindingKind.UNDIVIDED)
                    .isEmpty();
        }
    }
}
