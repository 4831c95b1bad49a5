package org.huizong.budget.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.ABook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.budget.rollupfact.RollupFacts;
import org.huizong.contracts.classification.Crosswalk;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file of {@code scenario/comparison}: two books, and their items as {@code id presence base amount growth < moved from}. */
class ComparisonScenarioTest {

    private static final CrossTableChecks CHECKS = CrossTableChecks.shipped();
    private static final RollupFacts FACTS = new RollupFacts(new SeedCodeEditions());
    private static final Crosswalk CROSSWALK = Crosswalk.seed();

    record Scenario(Book base, Book compared, List<String> then) {}

    record Book(int year, String book) {}

    @TestFactory
    Stream<DynamicTest> booksAreComparedAsTheScenarioSays() throws IOException {
        return Files.list(Path.of("src/test/resources/scenario/comparison"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var scenario = read(file);
                    assertThat(compare(scenario)).isEqualTo(scenario.then());
                }));
    }

    private static List<String> compare(Scenario scenario) {
        int from = scenario.base().year();
        int to = scenario.compared().year();
        var base = FigureTables.of(facts(scenario.base()), code -> CROSSWALK.place(code, from, to));
        return Comparison.of(base, FigureTables.of(facts(scenario.compared()))).stream()
                .map(ComparisonScenarioTest::text)
                .toList();
    }

    private static String text(ComparedCell cell) {
        var moved = cell.movedFrom().stream().sorted().collect(Collectors.joining(" "));
        return "t%s/%s/%s %s %s %s %s%s"
                .formatted(
                        cell.row().table(),
                        cell.row().key(),
                        cell.column(),
                        cell.presence().code(),
                        money(cell.baseFen().orElseThrow()),
                        money(cell.amountFen()),
                        Rates.growth(cell.baseFen().orElseThrow(), cell.amountFen())
                                .orElseThrow(),
                        moved.isEmpty() ? "" : " < " + moved);
    }

    private static String money(long fen) {
        return AmountUnit.YUAN.format(new Amount(fen));
    }

    private static List<Fact> facts(Book book) {
        var checked = ABook.of(book.book()).year(book.year()).build();
        return FACTS.of(checked, CHECKS.evaluate(checked).confirmations());
    }

    private static Scenario read(Path file) {
        try {
            return new YAMLMapper().readValue(file.toFile(), Scenario.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
