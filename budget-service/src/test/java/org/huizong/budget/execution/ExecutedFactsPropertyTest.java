package org.huizong.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.execution.domain.ExecutedStatements;
import org.huizong.budget.execution.domain.ExecutionLine;
import org.huizong.budget.execution.domain.ExecutionMonth;
import org.huizong.budget.execution.domain.Nature;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a treasury file tells of the nature of money, the facts of the executed book add up to its lines. */
class ExecutedFactsPropertyTest {

    private static final CrossTableChecks CHECKS = CrossTableChecks.shipped();
    private static final RollupFacts FACTS = new RollupFacts(new SeedCodeEditions());
    private static final List<String> FUNCTIONS = List.of("2012604", "2012601", "2080505", "2101101", "2210201");
    private static final List<String> ECONOMICS = List.of("30101", "30201", "30302", "31002");
    private static final List<String> SOURCES = List.of(
            "general-public", "general-public-superior", "government-funds", "unit-funds", "appropriation-carryover");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFactsAddUpToTheLines(long seed) {
        var random = new Random(seed);
        var month = ExecutionMonth.of(6, lines(random));
        var facts = facts(month);
        assertThat(sum(facts, Cube.EXPENDITURE, fact -> true))
                .as("seed " + seed)
                .isEqualTo(of(month, line -> true));
        assertThat(sum(facts, Cube.REVENUE, fact -> true)).isEqualTo(of(month, line -> true));
        assertThat(sum(facts, Cube.GENERAL_PUBLIC_BUDGET, fact -> true))
                .isEqualTo(of(month, line -> line.source().startsWith("general-public")));
        for (var function : FUNCTIONS) {
            assertThat(sum(facts, Cube.EXPENDITURE, fact -> fact.key(Dimension.FUNCTION)
                            .equals(function)))
                    .as("seed " + seed + " " + function)
                    .isEqualTo(of(month, line -> line.function().equals(function)));
        }
        for (var source : SOURCES) {
            assertThat(sum(facts, Cube.REVENUE, fact -> fact.key(Dimension.SOURCE)
                            .equals(source)))
                    .isEqualTo(of(month, line -> line.source().equals(source)));
        }
    }

    private static List<Fact> facts(ExecutionMonth month) {
        var content = ExecutedStatements.of(month, new ExecutedStatements.Names() {
            @Override
            public String function(String code) {
                return code;
            }

            @Override
            public String economic(String code) {
                return code;
            }
        });
        var book = new CheckedBook(2025, Stage.EXECUTED, CheckedBook.Origin.FILED, content);
        return FACTS.of(book, CHECKS.evaluate(book).confirmations());
    }

    private static long sum(List<Fact> facts, Cube cube, Predicate<Fact> wanted) {
        return facts.stream()
                .filter(fact -> fact.cube() == cube)
                .filter(wanted)
                .mapToLong(fact -> fact.amount().fen())
                .sum();
    }

    private static long of(ExecutionMonth month, Predicate<ExecutionLine> wanted) {
        return month.lines().stream()
                .filter(wanted)
                .mapToLong(line -> line.amount().fen())
                .sum();
    }

    private static List<ExecutionLine> lines(Random random) {
        var natures = random.nextBoolean()
                ? Nature.values()
                : new Nature[] {Nature.PERSONNEL, Nature.OPERATING, Nature.PROJECT};
        var lines = new ArrayList<ExecutionLine>();
        for (int i = 0; i < 25; i++) {
            lines.add(new ExecutionLine(
                    pick(FUNCTIONS, random),
                    pick(ECONOMICS, random),
                    pick(SOURCES, random),
                    natures[random.nextInt(natures.length)],
                    new Amount(random.nextInt(5_000_000) - 200_000)));
        }
        return lines;
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
