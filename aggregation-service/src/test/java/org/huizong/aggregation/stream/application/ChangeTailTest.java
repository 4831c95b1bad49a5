package org.huizong.aggregation.stream.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.stream.application.ChangeLog.Page;
import org.huizong.aggregation.stream.domain.BookStanding;
import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.KeyChange.Filed;
import org.huizong.aggregation.stream.domain.StreamPosition;
import org.junit.jupiter.api.Test;

class ChangeTailTest {

    @Test
    void positionsAreTextsThatComeBack() {
        for (var text : List.of("17", "17.0", "17.3")) {
            assertThat(StreamPosition.parse(text).orElseThrow()).hasToString(text);
        }
        assertThat(StreamPosition.parse("17.")).isEmpty();
        assertThat(new StreamPosition(17, 3).isBehind(new StreamPosition(17, 2)))
                .isTrue();
        assertThat(StreamPosition.after(17).isBehind(new StreamPosition(17, 3))).isTrue();
    }

    @Test
    void whoIsWithinWhatIsKeptGetsTheRestOfIt() {
        var tail = new ChangeTail(10);
        tail.restart(StreamPosition.after(5));
        tail.append(page(6, 7, 8));
        assertThat(watermarks(tail.after(StreamPosition.after(5), 10))).containsExactly(6L, 7L, 8L);
        assertThat(watermarks(tail.after(StreamPosition.after(7), 10))).containsExactly(8L);
        assertThat(watermarks(tail.after(StreamPosition.after(5), 2))).containsExactly(6L, 7L);
        assertThat(tail.after(StreamPosition.after(9), 10).orElseThrow().through())
                .isEqualTo(StreamPosition.after(9));
    }

    @Test
    void whoIsBehindItReadsTheLog() {
        var tail = new ChangeTail(2);
        tail.restart(StreamPosition.after(5));
        tail.append(page(6, 7, 8, 9));
        assertThat(tail.after(StreamPosition.after(4), 10)).isEmpty();
        assertThat(tail.after(StreamPosition.after(6), 10)).isEmpty();
        assertThat(watermarks(tail.after(StreamPosition.after(7), 10))).containsExactly(8L, 9L);
    }

    private static List<Long> watermarks(Optional<Page> page) {
        return page.orElseThrow().changes().stream()
                .map(change -> change.position().watermark())
                .toList();
    }

    private static Page page(long... watermarks) {
        var changes = LongStream.of(watermarks).mapToObj(ChangeTailTest::change).toList();
        return new Page(changes, changes.get(changes.size() - 1).position());
    }

    private static KeyChange change(long watermark) {
        var standing = new BookStanding(List.of("000000"), new UUID(0, 1), "信访局", Optional.empty(), 2025, "initial");
        return new KeyChange(
                StreamPosition.after(watermark),
                Instant.EPOCH,
                EventSource.BUDGET,
                new UUID(0, watermark),
                Optional.empty(),
                new Filed(1, standing),
                new TreeMap<>());
    }
}
