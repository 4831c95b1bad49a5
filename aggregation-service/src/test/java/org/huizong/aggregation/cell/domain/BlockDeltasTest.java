package org.huizong.aggregation.cell.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.huizong.aggregation.apply.application.RandomBooks;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What blocks promise, against plain counting of random books. */
class BlockDeltasTest {

    private static final List<Integer> DIGITS = List.of(0, 3, 5, 7);
    private static final List<Set<Dimension>> WORDS =
            List.of(Set.of(), Set.of(Dimension.NATURE), Set.of(Dimension.CATEGORY));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void booksAreCountedOnceUnderEveryGrouping(long seed) {
        // Given
        var books = new ArrayList<>(
                new RandomBooks(seed, "books", 2025, 24).newest().values());
        // When
        var blocks = blocks(books);
        // Then
        for (var cube : List.of(Cube.EXPENDITURE, Cube.PERFORMANCE)) {
            for (int digits : DIGITS) {
                for (var words : WORDS) {
                    if (cube.dimensions().containsAll(words)) {
                        assertThat(stored(blocks, cube, digits, words))
                                .as("%s by %d digits and %s", cube, digits, words)
                                .isEqualTo(counted(books, cube, digits, words));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSummaryIsTheSumOfItsClasses(long seed) {
        var blocks = blocks(new RandomBooks(seed, "books", 2025, 24).newest().values());
        var classes = new TreeMap<BlockAddress, BlockSums>();
        var summaries = new TreeMap<BlockAddress, Section>();
        blocks.forEach((address, block) -> {
            var section = block.sections().get(SectionId.sums(Cube.EXPENDITURE));
            var summary = new BlockAddress(
                    address.year(), address.stage(), address.layer(), address.region(), BlockPart.SUMMARY);
            if (section != null && address.part().equals(BlockPart.SUMMARY)) {
                summaries.put(summary, section);
            } else if (section != null && !address.part().equals(BlockPart.OWN)) {
                var layout = CellLayout.of(Cube.EXPENDITURE);
                var sums = classes.computeIfAbsent(summary, fresh -> new BlockSums())
                        .section(SectionId.sums(Cube.EXPENDITURE));
                for (int row = 0; row < section.size(); row++) {
                    sums.add(layout.withFunction(section.key(row), 3), section.measures(row), 1);
                }
            }
        });
        var folded = new TreeMap<BlockAddress, Section>();
        classes.forEach(
                (address, sums) -> sums.build().sections().values().forEach(section -> folded.put(address, section)));
        assertThat(summaries).isEqualTo(folded).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void blocksAndContributionsSurviveTheirBytes(long seed) {
        var books = new RandomBooks(seed, "books", 2025, 24).newest().values();
        blocks(books).values().forEach(block -> assertThat(BlockCodec.decode(BlockCodec.encode(block)))
                .isEqualTo(block));
        books.forEach(book -> {
            var layers = book.contribution().layers();
            assertThat(LayersCodec.decode(LayersCodec.encode(layers))).isEqualTo(layers);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsAddedAndTakenBackLeavesNothing(long seed) {
        var deltas = new BlockDeltas();
        var books = new RandomBooks(seed, "books", 2025, 24).newest().values();
        books.forEach(book -> deltas.add(AppliedBook.of(book).entry()));
        assertThat(deltas.byAddress()).isNotEmpty();
        books.forEach(book -> deltas.subtract(AppliedBook.of(book).entry()));
        assertThat(deltas.byAddress()).isEmpty();
    }

    private static Map<BlockAddress, Block> blocks(Iterable<BookChange> books) {
        var deltas = new BlockDeltas();
        books.forEach(book -> deltas.add(AppliedBook.of(book).entry()));
        return deltas.byAddress();
    }

    /** By view, region (below and own together) and place: what the blocks hold, layers added up. */
    private static Map<String, Long> stored(
            Map<BlockAddress, Block> blocks, Cube cube, int digits, Set<Dimension> words) {
        var layout = CellLayout.of(cube);
        int grouping = layout.grouping(dimensions(digits, words), digits, 5).orElseThrow();
        var counts = new TreeMap<String, Long>();
        blocks.forEach((address, block) -> {
            var section = block.sections().get(SectionId.books(cube, grouping));
            for (int row = 0; section != null && row < section.size(); row++) {
                for (var view : View.values()) {
                    if (address.layer().compareTo(view) <= 0) {
                        var key = view + " " + address.region() + " " + layout.place(section.key(row));
                        counts.merge(key, section.count(row), Long::sum);
                    }
                }
            }
        });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static Map<String, Long> counted(Iterable<BookChange> books, Cube cube, int digits, Set<Dimension> words) {
        var counts = new TreeMap<String, Long>();
        for (var book : books) {
            var content = Facts.NONE;
            for (var view : View.values()) {
                content = book.views().getOrDefault(view, content);
                for (var place : present(content, cube, digits, words)) {
                    book.path().forEach(region -> counts.merge(view + " " + region + " " + place, 1L, Long::sum));
                }
            }
        }
        return counts;
    }

    private static Set<Place> present(Facts content, Cube cube, int digits, Set<Dimension> words) {
        var facts = new TreeMap<Place, Long>();
        content.byPlace().forEach((place, measures) -> {
            if (place.cube().equals(cube.code())) {
                facts.merge(shown(place, digits, words), measures.facts(), Long::sum);
            }
        });
        facts.values().removeIf(count -> count <= 0);
        return new HashSet<>(facts.keySet());
    }

    private static Place shown(Place place, int digits, Set<Dimension> words) {
        var function = place.function();
        var cut = function.equals(Dimension.UNSPECIFIED) || function.length() <= digits
                ? function
                : function.substring(0, digits);
        return new Place(
                place.cube(),
                digits == 0 ? "" : cut,
                "",
                words.contains(Dimension.NATURE) ? place.nature() : "",
                "",
                "",
                words.contains(Dimension.CATEGORY) ? place.category() : "",
                "",
                "");
    }

    private static Set<Dimension> dimensions(int digits, Set<Dimension> words) {
        var dimensions = new HashSet<>(words);
        if (digits > 0) {
            dimensions.add(Dimension.FUNCTION);
        }
        return dimensions;
    }
}
