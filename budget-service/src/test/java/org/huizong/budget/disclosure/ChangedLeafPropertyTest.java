package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 不照抄: one leaf of a copy of a book changes, and every figure that depends on it changes with it. What the figures have to be
 * is worked out here from the altered cells alone, by plain sums, not by the generator.
 */
class ChangedLeafPropertyTest {

    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {SampleBooks.CITY, SampleBooks.PREFECTURE})
    void aChangedLeafReachesEveryFigureThatDependsOnIt(String name) {
        var book = SampleBooks.book(name);
        var leaves = Recomputed.leaves(book.content());
        var random = new Random(20250326);
        for (int i = 0; i < ROUNDS; i++) {
            var leaf = leaves.get(random.nextInt(leaves.size()));
            var change = BigDecimal.valueOf(100 + random.nextInt(100_000), 2);
            var changed = Recomputed.changed(book.content(), leaf, change);
            var text = SampleBooks.sentences(SampleBooks.disclosure(book, changed));
            new Recomputed(changed, leaf).expected().forEach(sentence -> assertThat(text)
                    .as("%s + %s", leaf, change)
                    .contains(sentence));
        }
    }
}
