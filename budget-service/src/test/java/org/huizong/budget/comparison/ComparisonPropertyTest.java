package org.huizong.budget.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.classification.Crosswalk;
import org.huizong.contracts.classification.CrosswalkEntry;
import org.huizong.contracts.classification.CrosswalkEntry.Kind;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonPropertyTest {

    private static final String TOTAL = "t3/total/total";
    private static final List<String> NATURES = List.of("basic", "project", "unspecified");

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothTotalsAreThoseOfTheBooksWhateverTheCrosswalkMoves(long seed) {
        var random = new Random(seed);
        var base = facts(random);
        var compared = facts(random);
        var crosswalk = new Crosswalk(
                List.of(entry(random, Kind.MOVED), entry(random, Kind.SPLIT), entry(random, Kind.MERGED)));
        var cells = compare(base, compared, code -> crosswalk.place(code, 2023, 2025));
        var total = cells.get(TOTAL);
        assertThat(List.of(total.baseFen().orElseThrow(), total.amountFen()))
                .as("seed " + seed)
                .isEqualTo(List.of(sum(base), sum(compared)));
        assertThat(classes(cells, cell -> cell.baseFen().orElseThrow())).isEqualTo(sum(base));
        assertThat(classes(cells, ComparedCell::amountFen)).isEqualTo(sum(compared));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBookAgainstItselfHasNotChanged(long seed) {
        var book = facts(new Random(seed));
        assertThat(compare(book, book, UnaryOperator.identity()).values())
                .allMatch(cell -> cell.baseFen().orElseThrow() == cell.amountFen())
                .allMatch(cell -> cell.presence() == ComparedCell.Presence.BOTH);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shownSectionsAddUpToTheShownClassWhenNothingStandsOnTheClassItself(long seed) {
        var random = new Random(seed);
        var facts = facts(random).stream()
                .filter(fact -> fact.key(Dimension.FUNCTION).length() == 7)
                .toList();
        var cells = Comparison.of(FigureTables.of(facts), FigureTables.of(facts));
        var shown = ShownAmounts.of(cells, ComparedCell::amountFen, 10_000);
        var total = shown.entrySet().stream()
                .filter(entry -> entry.getKey().column().equals("total"))
                .collect(Collectors.toMap(entry -> entry.getKey().row().key(), Map.Entry::getValue));
        for (var row : FigureTables.of(facts).rows()) {
            var parts = FigureTables.of(facts).rows().stream()
                    .filter(part -> part.parent().equals(row.key()))
                    .map(part -> total.get(part.key()))
                    .toList();
            if (!parts.isEmpty()) {
                assertThat(parts.stream().mapToLong(Long::longValue).sum())
                        .as("seed " + seed + " " + row.key())
                        .isEqualTo(total.get(row.key()));
            }
        }
    }

    private static Map<String, ComparedCell> compare(
            List<Fact> base, List<Fact> compared, UnaryOperator<String> functions) {
        return Comparison.of(FigureTables.of(base, functions), FigureTables.of(compared)).stream()
                .collect(Collectors.toMap(
                        cell -> "t" + cell.row().table() + "/" + cell.row().key() + "/" + cell.column(), cell -> cell));
    }

    private static long classes(Map<String, ComparedCell> cells, ToLongFunction<ComparedCell> amount) {
        return cells.values().stream()
                .filter(cell ->
                        cell.row().parent().equals("total") && cell.column().equals("total"))
                .mapToLong(amount)
                .sum();
    }

    private static long sum(List<Fact> facts) {
        return facts.stream().mapToLong(fact -> fact.amount().fen()).sum();
    }

    private static List<Fact> facts(Random random) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 30; i++) {
            var function = random.nextInt(15) == 0 ? Dimension.UNSPECIFIED : code(random);
            facts.add(new Fact(
                    Cube.EXPENDITURE,
                    Map.of(Dimension.FUNCTION, function, Dimension.NATURE, NATURES.get(random.nextInt(NATURES.size()))),
                    new Amount(1 + random.nextInt(3_000_000)),
                    Optional.empty()));
        }
        return facts;
    }

    private static CrosswalkEntry entry(Random random, Kind kind) {
        return new CrosswalkEntry(code(random), code(random), 2023, 2024, kind, "");
    }

    private static String code(Random random) {
        var code = new StringBuilder(Integer.toString(201 + random.nextInt(3)));
        for (int i = random.nextInt(3); i > 0; i--) {
            code.append("0").append(1 + random.nextInt(3));
        }
        return code.toString();
    }
}
