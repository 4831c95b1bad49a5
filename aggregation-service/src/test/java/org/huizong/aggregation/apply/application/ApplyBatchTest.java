package org.huizong.aggregation.apply.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.apply.application.PartitionRecord.Readable;
import org.huizong.aggregation.apply.application.PartitionRecord.Unreadable;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.CellKey;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;
import org.junit.jupiter.api.Test;

class ApplyBatchTest {

    private static final Partition PARTITION = new Partition("books", 0);
    private static final UUID BOOK = new UUID(1, 1);
    private static final Place PLACE = new Place("expenditure", "2014004", "", "basic", "", "", "", "", "");

    private final MemoryRollupStore store = new MemoryRollupStore();
    private final ApplyBatch applyBatch = new ApplyBatch(store);

    @Test
    void theLastVersionOfABatchWins() {
        var tally = applyBatch.handle(PARTITION, List.of(at(0, version(1, 100)), at(1, version(2, 300))));
        assertThat(tally).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(nation()).isEqualTo(300);
    }

    @Test
    void aDuplicateMovesNothing() {
        applyBatch.handle(PARTITION, List.of(at(0, version(1, 100))));
        var tally = applyBatch.handle(PARTITION, List.of(at(1, version(1, 100))));
        assertThat(tally).isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(nation()).isEqualTo(100);
        assertThat(store.watermark()).isEqualTo(1);
    }

    @Test
    void aLateVersionMovesNothing() {
        applyBatch.handle(PARTITION, List.of(at(0, version(2, 100))));
        assertThat(applyBatch.handle(PARTITION, List.of(at(1, version(1, 900)))))
                .isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(nation()).isEqualTo(100);
    }

    @Test
    void theSameVersionWithOtherContentIsPutAside() {
        applyBatch.handle(PARTITION, List.of(at(0, version(1, 100))));
        var other = change(new BookVersion(1, 1, "other"), Map.of(View.PUBLISHED, facts(500)));
        assertThat(applyBatch.handle(PARTITION, List.of(at(1, other)))).isEqualTo(new Tally(0, 0, 0, 1));
        assertThat(nation()).isEqualTo(100);
    }

    @Test
    void aNewEpochBeginsItsVersionsAnew() {
        applyBatch.handle(PARTITION, List.of(at(0, version(7, 100))));
        var reborn = change(new BookVersion(2, 1, "reborn"), Map.of(View.PUBLISHED, facts(40)));
        applyBatch.handle(PARTITION, List.of(at(1, reborn)));
        assertThat(nation()).isEqualTo(40);
    }

    @Test
    void aWithdrawalTakesEverythingBack() {
        applyBatch.handle(PARTITION, List.of(at(0, version(1, 100))));
        applyBatch.handle(PARTITION, List.of(at(1, change(new BookVersion(1, 2, "gone"), Map.of()))));
        assertThat(store.cells()).isEmpty();
    }

    @Test
    void recordsBelowTheFenceAreDropped() {
        applyBatch.handle(PARTITION, List.of(at(5, version(1, 100))));
        assertThat(applyBatch.handle(PARTITION, List.of(at(4, version(9, 900)))))
                .isEqualTo(Tally.NONE);
        assertThat(nation()).isEqualTo(100);
    }

    @Test
    void anUnreadableRecordIsPutAsideAndTheRestGoesOn() {
        var poison = new PartitionRecord(0, "key", new byte[] {1}, new Unreadable("poison"));
        assertThat(applyBatch.handle(PARTITION, List.of(poison, at(1, version(1, 100)))))
                .isEqualTo(new Tally(1, 0, 0, 1));
    }

    @Test
    void aRecordThatOverflowsASumIsFoundAndPutAside() {
        var huge = new BookChange(
                new BookKey(EventSource.BUDGET, new UUID(2, 2)),
                new BookVersion(1, 1, "huge"),
                version(1, 0).path(),
                version(1, 0).holder(),
                version(1, 0).filing(),
                Map.of(View.PUBLISHED, facts(Long.MAX_VALUE)));
        var tally = applyBatch.handle(PARTITION, List.of(at(0, version(1, 100)), at(1, huge), at(2, version(2, 300))));
        assertThat(tally).isEqualTo(new Tally(2, 0, 0, 1));
        assertThat(nation()).isEqualTo(300);
    }

    @Test
    void aVersionThatSaysTheSameMovesOnlyTheVersion() {
        applyBatch.handle(PARTITION, List.of(at(0, version(1, 100))));
        applyBatch.handle(PARTITION, List.of(at(1, version(2, 100))));
        assertThat(store.watermark()).isEqualTo(1);
        assertThat(applyBatch.handle(PARTITION, List.of(at(2, version(1, 700)))))
                .isEqualTo(new Tally(0, 1, 0, 0));
    }

    private long nation() {
        var key = new CellKey(2025, "initial", View.PUBLISHED, "000000", false, PLACE);
        return store.cells().getOrDefault(key, Measures.ZERO).amountFen();
    }

    private static PartitionRecord at(long offset, BookChange change) {
        return new PartitionRecord(offset, "key", new byte[0], new Readable(change));
    }

    private static BookChange version(long number, long fen) {
        return change(new BookVersion(1, number, "v" + number + "-" + fen), Map.of(View.PUBLISHED, facts(fen)));
    }

    private static BookChange change(BookVersion version, Map<View, Facts> views) {
        return new BookChange(
                new BookKey(EventSource.BUDGET, BOOK),
                version,
                List.of("000000", "650000", "653000", "653001"),
                new BookChange.Holder(new UUID(3, 3), "信访局", Optional.empty()),
                new BookChange.Filing(2025, "initial", false),
                views);
    }

    private static Facts facts(long fen) {
        var facts = new TreeMap<Place, Measures>();
        Facts.add(facts, PLACE, Measures.ofAmount(fen));
        return new Facts(facts);
    }
}
