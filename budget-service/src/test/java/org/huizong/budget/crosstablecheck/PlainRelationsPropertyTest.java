package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.huizong.budget.budgetline.GeneratedLines;
import org.huizong.budget.budgetline.LineProjection;
import org.huizong.budget.budgetline.LinedBook;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.contracts.book.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the tables of a filed book: the relations find it exactly where a plain calculation does. */
class PlainRelationsPropertyTest {

    private static final CrossTableRules RULES = CrossTableRules.shipped();
    private static final int SPOILT_CELLS = 6;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void relationsAreBrokenWhereAPlainCalculationSaysSo(long seed) {
        // Given
        var statements = spoilt(tables(seed), new Random(seed));
        var book = new CheckedBook("xinjiang-budget", 2025, Stage.INITIAL, CheckedBook.Origin.FILED, statements);
        // When
        var broken = broken(book);
        // Then
        var plain = new PlainRelations(statements);
        var expected = new TreeSet<String>();
        for (var rule : RULES.rules()) {
            for (int i = 0; i < rule.relations().size() && rule.rule().appliesTo(book); i++) {
                if (PlainRelations.knows(rule.relations().get(i))) {
                    expected.addAll(plain.broken(rule, i));
                }
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(broken).as("seed %d", seed).isEqualTo(expected);
    }

    /** What the engine says of the relations that the plain calculation knows. */
    private static Set<String> broken(CheckedBook book) {
        var evaluator = new RelationEvaluator(new BookIndex(book, RULES.vocabulary()));
        return RULES.rules().stream()
                .filter(rule -> rule.rule().appliesTo(book))
                .flatMap(rule -> evaluator.evaluate(rule).stream())
                .filter(evaluation -> PlainRelations.knows(evaluation.ranging()))
                .filter(evaluation -> evaluation.outcome() != Evaluation.Outcome.HOLDS)
                .map(evaluation -> evaluation.place().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Statement> tables(long seed) {
        var tableSet = TableSetCatalogue.shipped().find("xinjiang-budget").orElseThrow();
        var lines = GeneratedLines.printable(seed, source -> true);
        return new LineProjection(new SeedCodeEditions()).statements(tableSet, new LinedBook("某单位", 2025, lines));
    }

    private static List<Statement> spoilt(List<Statement> statements, Random random) {
        var spoilt = new ArrayList<>(statements);
        for (int i = 0; i < SPOILT_CELLS; i++) {
            int at = random.nextInt(spoilt.size());
            var table = spoilt.get(at);
            var rows = new ArrayList<>(table.rows());
            if (!rows.isEmpty()) {
                int row = random.nextInt(rows.size());
                rows.set(row, spoilt(rows.get(row), random));
            }
            spoilt.set(
                    at,
                    new Statement(
                            table.number(),
                            table.template(),
                            table.unit(),
                            rows,
                            table.unplaced(),
                            table.declaredEmpty()));
        }
        return spoilt;
    }

    /** One cell is blank, or gone, or another. */
    private static StatementRow spoilt(StatementRow row, Random random) {
        var cells = new LinkedHashMap<>(row.cells());
        var column = List.copyOf(cells.keySet()).get(random.nextInt(cells.size()));
        switch (random.nextInt(4)) {
            case 0 -> cells.put(column, new PrintedCell("", 0));
            case 1 -> cells.remove(column);
            default ->
                cells.put(
                        column,
                        new PrintedCell(
                                BigDecimal.valueOf(random.nextInt(1_000_000), 2).toPlainString(), 0));
        }
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells);
    }
}
