package org.huizong.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.huizong.imports.Imported;
import org.huizong.imports.job.Portions.Place;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void everyOpenItemIsInOnePortionAndNoKeyIsInTwo() {
        var random = new Random(20_251_121);
        for (int run = 0; run < 200; run++) {
            var keys = IntStream.range(0, random.nextInt(150))
                    .mapToObj(i -> new UUID(0, random.nextInt(60)))
                    .toList();
            int first = random.nextInt(3);
            int done = random.nextInt(5);
            var portions = Portions.of(new Keys(keys), first, position -> position % 5 != done);

            var open = IntStream.range(first, first + keys.size())
                    .filter(position -> position % 5 != done)
                    .boxed()
                    .toList();
            var places = portions.stream().flatMap(List::stream).toList();
            assertThat(places.stream().map(Place::position)).containsExactlyInAnyOrderElementsOf(open);
            places.forEach(place -> assertThat(place.item()).isEqualTo(keys.get(place.position() - first)));
            var seen = new ArrayList<UUID>();
            portions.forEach(portion ->
                    seen.addAll(portion.stream().map(Place::item).distinct().toList()));
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPortionHoldsTwentyUnlessAKeyHasMore() {
        var single = IntStream.range(0, 45).mapToObj(i -> new UUID(0, i)).toList();
        assertThat(Portions.of(new Keys(single), 0, position -> true))
                .extracting(List::size)
                .containsExactly(20, 20, 5);
        var same = Collections.nCopies(33, new UUID(0, 1));
        assertThat(Portions.of(new Keys(same), 0, position -> true))
                .extracting(List::size)
                .containsExactly(33);
    }

    @Test
    void allPortionsAreWorkedOnOnceAndTheFirstFailureEndsTheWork() {
        var portions = IntStream.range(0, 500).boxed().toList();
        var worked = ConcurrentHashMap.<Integer>newKeySet();
        new SideBySide()
                .run(portions, portion -> assertThat(worked.add(portion)).isTrue());
        assertThat(worked).hasSize(500);

        worked.clear();
        assertThatThrownBy(() -> new SideBySide().run(portions, portion -> {
                    worked.add(portion);
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(worked.size()).isLessThanOrEqualTo(4);
    }

    private record Keys(List<UUID> all) implements IndependentItems<UUID> {

        @Override
        public String name(UUID item) {
            return item.toString();
        }

        @Override
        public UUID key(UUID item) {
            return item;
        }

        @Override
        public void hold(List<UUID> items) {
            throw new UnsupportedOperationException("cutting holds nothing");
        }

        @Override
        public Imported work(UUID item) {
            throw new UnsupportedOperationException("cutting works on nothing");
        }
    }
}
