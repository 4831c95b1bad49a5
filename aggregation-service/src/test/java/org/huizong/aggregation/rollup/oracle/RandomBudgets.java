package org.huizong.aggregation.rollup.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huizong.aggregation.ABook;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/** Draws books of all cubes, stages and statuses; the next version of a book may hold anything else, or nothing. */
public final class RandomBudgets {

    private static final List<String> ECONOMICS = List.of("30101", "30102", "30201", "301", "302", "unspecified");
    private static final List<String> DETAILS = List.of("rounding", "undivided", "discrepancy");

    private final Random random;

    public RandomBudgets(Random random) {
        this.random = random;
    }

    public ABook next() {
        var region = RandomQuestions.REGIONS.get(random.nextInt(RandomQuestions.REGIONS.size()));
        int unit = random.nextInt(6);
        var book = ABook.of(region, "单位" + unit, RandomQuestions.YEARS.get(random.nextInt(2)));
        if (unit < 3) {
            book.under(UUID.nameUUIDFromBytes(region.getBytes(StandardCharsets.UTF_8)));
        }
        if (random.nextInt(3) == 0) {
            book.stage(Stage.ADJUSTED);
        }
        if (random.nextInt(8) == 0) {
            return book;
        }
        int cut = random.nextInt(4);
        switch (cut) {
            case 0 -> book.with(RandomQuestions.STATUSES, facts());
            case 1 -> book.with(List.of("submitted"), facts());
            case 2 -> book.with(List.of("published", "approved"), facts()).with(List.of("submitted"), facts());
            default -> RandomQuestions.STATUSES.forEach(status -> book.with(List.of(status), facts()));
        }
        return book;
    }

    private Fact[] facts() {
        var facts = new ArrayList<Fact>();
        for (var cube : Cube.values()) {
            for (int i = random.nextInt(4); cube != Cube.PERFORMANCE && i > 0; i--) {
                facts.add(fact(cube));
            }
        }
        return facts.toArray(Fact[]::new);
    }

    private Fact fact(Cube cube) {
        var words = cube.dimensions();
        return new Fact(
                cube.code(),
                words.contains(Dimension.FUNCTION) ? one(RandomQuestions.FUNCTIONS) : null,
                words.contains(Dimension.ECONOMIC) ? one(ECONOMICS) : null,
                word(cube, Dimension.NATURE),
                word(cube, Dimension.SOURCE),
                word(cube, Dimension.FUND),
                word(cube, Dimension.CATEGORY),
                words.contains(Dimension.PROJECT) ? "项目" + random.nextInt(4) : null,
                random.nextInt(6) == 0 ? one(DETAILS) : null,
                random.nextInt(20) == 0 ? 0 : random.nextInt(1_000_000) - 200_000L);
    }

    private String word(Cube cube, Dimension dimension) {
        if (!cube.dimensions().contains(dimension)) {
            return null;
        }
        return random.nextInt(8) == 0 ? Dimension.UNSPECIFIED : one(dimension.words());
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
