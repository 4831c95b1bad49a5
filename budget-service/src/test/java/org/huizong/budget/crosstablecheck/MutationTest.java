package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Change any one printed amount of a clean book by 1.00 and the relations notice it, nearly always. */
class MutationTest {

    private static final Set<String> TABLES = Set.of("1", "2", "3", "5", "6");
    private static final int REQUIRED_PERCENT = 95;

    private final CrossTableChecks checks = CrossTableChecks.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void anyOnePrintedAmountChangedByOneIsNoticed(String name) {
        var book = PublishedBooks.named(name);
        assertThat(errors(book)).isZero();
        var mutants = mutants(book);
        var unnoticed = mutants.stream()
                .filter(mutant ->
                        checks.check(mutant.book()).stream().noneMatch(finding -> finding.severity() == Severity.ERROR))
                .map(Mutant::cell)
                .toList();
        int noticed = mutants.size() - unnoticed.size();
        System.out.printf("%s: %d of %d mutations noticed, not %s%n", name, noticed, mutants.size(), unnoticed);
        assertThat(noticed * 100 / mutants.size()).isGreaterThanOrEqualTo(REQUIRED_PERCENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void roundingIsNeverAnError(String name) {
        for (var mutant : mutants(PublishedBooks.named(name))) {
            assertThat(checks.check(mutant.book()))
                    .filteredOn(finding -> finding.kind() == FindingKind.ROUNDING)
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        }
    }

    private long errors(CheckedBook book) {
        return checks.check(book).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private record Mutant(String cell, CheckedBook book) {}

    private static List<Mutant> mutants(CheckedBook book) {
        var mutants = new ArrayList<Mutant>();
        for (int i = 0; i < book.statements().size(); i++) {
            var statement = book.statements().get(i);
            if (!TABLES.contains(statement.number())) {
                continue;
            }
            for (int j = 0; j < statement.rows().size(); j++) {
                for (var column : statement.rows().get(j).cells().keySet()) {
                    if (!statement.rows().get(j).cells().get(column).isBlank()) {
                        mutants.add(mutant(book, i, j, column));
                    }
                }
            }
        }
        return mutants;
    }

    private static Mutant mutant(CheckedBook book, int table, int position, String column) {
        var statement = book.statements().get(table);
        var row = statement.rows().get(position);
        var cells = new LinkedHashMap<>(row.cells());
        var cell = cells.get(column);
        var raised = statement
                .unit()
                .parse(cell.text())
                .plus(new Amount(statement.unit().parse("1").fen()));
        cells.put(column, new PrintedCell(statement.unit().format(raised), cell.line()));
        var rows = new ArrayList<>(statement.rows());
        rows.set(position, new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells));
        var statements = new ArrayList<>(book.statements());
        statements.set(
                table,
                new Statement(
                        statement.number(),
                        statement.template(),
                        statement.unit(),
                        rows,
                        statement.unplaced(),
                        statement.declaredEmpty()));
        return new Mutant(
                statement.number() + "/" + row.key() + "/" + column,
                book.withContent(book.content().withStatements(statements)));
    }
}
