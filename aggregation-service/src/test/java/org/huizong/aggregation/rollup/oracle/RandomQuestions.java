package org.huizong.aggregation.rollup.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/** Draws questions and books from one seed. */
public final class RandomQuestions {

    public static final List<Integer> YEARS = List.of(2061, 2062);
    public static final List<String> STATUSES = List.of("published", "approved", "submitted");
    static final List<String> REGIONS =
            List.of("650000", "653000", "653001", "653022", "650104", "421303", "429004", "110101");
    static final List<String> FUNCTIONS =
            List.of("2014004", "2010301", "2010302", "20103", "2101101", "210", "unspecified");
    private static final List<String> PREFIXES = List.of("2", "201", "20103", "2010301", "2101101", "unspecified");
    private static final List<Cube> CUBES = List.of(Cube.values()).stream()
            .filter(cube -> cube != Cube.PERFORMANCE)
            .toList();

    private final Random random;
    private final List<Long> watermarks;

    public RandomQuestions(Random random, List<Long> watermarks) {
        this.random = random;
        this.watermarks = watermarks;
    }

    public Question next() {
        var cube = CUBES.get(random.nextInt(CUBES.size()));
        boolean functions = cube.dimensions().contains(Dimension.FUNCTION);
        var groupBy = groupBy(cube);
        var holder = random.nextInt(5) == 0 ? "653000" : "";
        return new Question(
                cube.code(),
                regions(),
                random.nextInt(4) == 0,
                functions && random.nextInt(3) == 0 ? some(PREFIXES) : List.of(),
                functions && random.nextInt(5) == 0 ? some(PREFIXES) : List.of(),
                groupBy.contains("year") && random.nextBoolean() ? YEARS : List.of(YEARS.get(random.nextInt(2))),
                random.nextInt(3) == 0 ? "adjusted" : "initial",
                STATUSES.get(random.nextInt(3)),
                groupBy,
                random.nextInt(4),
                3 + 2 * random.nextInt(3),
                3 + 2 * random.nextInt(2),
                random.nextInt(8) == 0 ? OptionalLong.of(random.nextInt(400_000) - 100_000L) : OptionalLong.empty(),
                random.nextInt(8) == 0 ? OptionalLong.of(400_000L + random.nextInt(400_000)) : OptionalLong.empty(),
                !groupBy.isEmpty() && random.nextInt(5) == 0
                        ? OptionalLong.of(random.nextInt(800_000))
                        : OptionalLong.empty(),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                !groupBy.isEmpty() && random.nextInt(4) == 0,
                random.nextInt(3) == 0,
                random.nextInt(4) == 0
                        ? OptionalLong.of(watermarks.get(random.nextInt(watermarks.size())))
                        : OptionalLong.empty(),
                holder);
    }

    private List<String> groupBy(Cube cube) {
        var keys = new ArrayList<>(List.of("region", "year", "budgetUnit", "department"));
        cube.dimensions().forEach(dimension -> keys.add(dimension.code()));
        return keys.stream().filter(key -> random.nextInt(4) == 0).toList();
    }

    private List<String> regions() {
        return random.nextInt(4) == 0 ? List.of() : some(REGIONS);
    }

    private List<String> some(List<String> words) {
        var first = words.get(random.nextInt(words.size()));
        var second = words.get(random.nextInt(words.size()));
        return first.equals(second) || random.nextBoolean() ? List.of(first) : List.of(first, second);
    }
}
