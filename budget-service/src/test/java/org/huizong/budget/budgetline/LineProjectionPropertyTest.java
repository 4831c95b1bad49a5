package org.huizong.budget.budgetline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CheckedBook.Origin;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.FindingKind;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.crosstablecheck.Severity;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the lines are: the tables made of them agree, and the facts of the tables are the sums of the lines. */
class LineProjectionPropertyTest {

    private static final Set<String> GENERAL_PUBLIC = Set.of("general-public", "general-public-superior");
    private static final CrossTableChecks CHECKS = CrossTableChecks.shipped();
    private static final RollupFacts FACTS = new RollupFacts(new SeedCodeEditions());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static CheckedBook book(List<BudgetLine> lines) {
        var tableSet = TableSetCatalogue.shipped().find("xinjiang-budget").orElseThrow();
        var statements =
                new LineProjection(new SeedCodeEditions()).statements(tableSet, new LinedBook("某单位", 2025, lines));
        return new CheckedBook(tableSet.id(), 2025, Stage.INITIAL, Origin.FILED, statements);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRelationIsBrokenAndNothingIsRounded(long seed) {
        var findings = CHECKS.check(book(new GeneratedLines(seed).lines()));

        assertThat(findings)
                .noneMatch(finding -> finding.severity() == Severity.ERROR)
                .noneMatch(finding -> finding.kind() == FindingKind.ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFactsOfEveryCubeAddUpToTheLines(long seed) {
        // Given
        var lines = new GeneratedLines(seed).lines();
        var book = book(lines);
        // When
        var facts = FACTS.of(book, CHECKS.evaluate(book).confirmations());
        // Then
        Predicate<BudgetLine> generalPublic = line -> GENERAL_PUBLIC.contains(line.source());
        Predicate<BudgetLine> project = line -> !line.project().isEmpty();
        for (var cube : Cube.values()) {
            long expected =
                    switch (cube.code()) {
                        case "expenditure", "revenue" -> sum(lines, line -> true);
                        case "general-public-budget" -> sum(lines, generalPublic);
                        case "basic" -> sum(lines, generalPublic.and(project.negate()));
                        case "project" -> sum(lines, generalPublic.and(project));
                        case "carryover" -> sum(lines, line -> line.source().endsWith("carryover"));
                        default -> -1;
                    };
            long found = facts.stream()
                    .filter(fact -> fact.cube() == cube)
                    .mapToLong(fact -> fact.amount().fen())
                    .sum();
            assertThat(facts)
                    .noneMatch(fact -> fact.cube() == cube && fact.detail().isPresent());
            if (expected >= 0) {
                assertThat(found).as(cube.code()).isEqualTo(expected);
            }
        }
    }

    private static long sum(List<BudgetLine> lines, Predicate<BudgetLine> counts) {
        return lines.stream()
                .filter(counts)
                .mapToLong(line -> line.amount().fen())
                .sum();
    }
}
