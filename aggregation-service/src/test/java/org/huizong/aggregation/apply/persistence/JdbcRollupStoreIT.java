package org.huizong.aggregation.apply.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huizong.aggregation.apply.application.ApplySimulation;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionOffsets;
import org.huizong.aggregation.apply.application.PartitionRecord;
import org.huizong.aggregation.apply.application.PartitionRecord.Readable;
import org.huizong.aggregation.apply.application.RandomBooks;
import org.huizong.aggregation.apply.application.StoreUnavailableException;
import org.huizong.aggregation.apply.application.Tally;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of the apply path, kept by the real database. Each test has a year and a topic of its own. */
class JdbcRollupStoreIT {

    private static final Place PLACE = new Place("expenditure", "2014004", "", "basic", "", "", "", "", "");

    private final AggregationDatabase database = new AggregationDatabase();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void theCellsAreTheSumOfTheNewestViews(long seed) throws SQLException {
        // Given
        int year = (int) (2100 + seed);
        var books = new RandomBooks(seed, "simulated-" + seed, year, 24);
        books.log().keySet().forEach(database::claim);
        // When
        var simulation = new ApplySimulation(seed, database.store());
        simulation.drain(books);
        // Then
        assertThat(database.cells(year)).isEqualTo(ApplySimulation.expected(books.newest()));
        assertThat(database.number("select sum(consumed) from partition_offset where topic = 'simulated-" + seed + "'"))
                .isEqualTo(simulation.tally().consumed());
    }

    @Test
    void readingTheWholeLogAgainChangesNothing() throws SQLException {
        // Given
        var books = new RandomBooks(31, "replayed", 2131, 24);
        books.log().keySet().forEach(database::claim);
        new ApplySimulation(31, database.store()).drain(books);
        var before = database.cells(2131);
        // When
        var recreated = new PartitionOffsets.Log("another-topic-id", 0, 1_000);
        books.log().keySet().forEach(partition -> assertThat(database.offsets().claim(partition, recreated))
                .isZero());
        new ApplySimulation(32, database.store()).drain(books);
        // Then
        assertThat(database.cells(2131)).isEqualTo(before);
    }

    @Test
    void aLogThatEndsBeforeTheOffsetIsReadFromItsBeginning() {
        var partition = new Partition("truncated", 0);
        database.claim(partition);
        database.applyBatch().handle(partition, List.of(at(9, change(2132, 1, "单位", 100))));
        assertThat(database.offsets().claim(partition, new PartitionOffsets.Log("topic-id", 0, 20)))
                .isEqualTo(10);
        assertThat(database.offsets().claim(partition, new PartitionOffsets.Log("topic-id", 0, 5)))
                .isZero();
    }

    @Test
    void twoWritersOfOnePartitionApplyEachRecordOnce() throws SQLException {
        // Given
        var books = new RandomBooks(33, "contested", 2133, 24);
        books.log().keySet().forEach(database::claim);
        var zombie = new ApplySimulation(34, database.store());
        var owner = new ApplySimulation(35, database.store());
        // When
        var late = CompletableFuture.runAsync(() -> zombie.drain(books));
        owner.drain(books);
        late.join();
        // Then
        assertThat(database.cells(2133)).isEqualTo(ApplySimulation.expected(books.newest()));
        assertThat(owner.tally().plus(zombie.tally()).consumed())
                .isEqualTo(books.log().values().stream().mapToInt(List::size).sum());
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsParkedWithItsReason() throws SQLException {
        // Given
        var partition = new Partition("poisoned", 0);
        database.claim(partition);
        var records = List.of(
                at(0, change(2134, 1, "甲", 100)),
                at(1, change(2134, 1, "乙\u0000", 200)),
                at(2, change(2134, 1, "丙", 300)));
        // When
        var tally = database.applyBatch().handle(partition, records);
        // Then
        assertThat(tally).isEqualTo(new Tally(2, 0, 0, 1));
        assertThat(database.number("select record_offset from quarantined_record where topic = 'poisoned'"))
                .isEqualTo(1);
        assertThat(database.number("select next_offset from partition_offset where topic = 'poisoned'"))
                .isEqualTo(3);
    }

    @Test
    void aSumThatLeavesItsColumnIsParkedToo() throws SQLException {
        // Given
        var partition = new Partition("overflowing", 0);
        database.claim(partition);
        database.applyBatch().handle(partition, List.of(at(0, change(2135, 1, "甲", Long.MAX_VALUE - 5))));
        // When
        var tally = database.applyBatch()
                .handle(partition, List.of(at(1, change(2135, 1, "乙", 9)), at(2, change(2135, 1, "丙", 5))));
        // Then
        assertThat(tally).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(database.cells(2135).entrySet())
                .filteredOn(cell -> cell.getKey().region().equals("000000"))
                .allSatisfy(cell -> assertThat(cell.getValue().amountFen()).isEqualTo(Long.MAX_VALUE))
                .isNotEmpty();
    }

    @Test
    void aPartitionWithoutAnOffsetRowIsNotApplied() {
        var unclaimed = new Partition("unclaimed", 0);
        assertThatThrownBy(() -> database.applyBatch().handle(unclaimed, List.of(at(0, change(2136, 1, "甲", 1)))))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aParentIsItsOwnLevelAndItsChildrenInEverySnapshotWhileBooksComeIn() throws SQLException {
        // Given
        var books = new RandomBooks(37, "concurrent", 2137, 60);
        books.log().keySet().forEach(database::claim);
        var done = new AtomicBoolean();
        // When
        var ingest = CompletableFuture.runAsync(() -> new ApplySimulation(37, database.store()).drain(books))
                .whenComplete((nothing, failure) -> done.set(true));
        // Then
        do {
            assertThat(nationLessOwnLevels(2137)).isEmpty();
        } while (!done.get());
        ingest.join();
        assertThat(nationLessOwnLevels(2137)).isEmpty();
        assertThat(database.cells(2137)).isNotEmpty();
    }

    /** Σ own levels taken from the nation, by place and layer, in one snapshot: nothing should be left. */
    private Map<String, Measures> nationLessOwnLevels(int year) throws SQLException {
        var left = new TreeMap<String, Measures>();
        database.cells(year).forEach((key, measures) -> {
            var place = key.layer() + " " + key.place();
            if (key.own()) {
                Facts.add(left, place, measures.negated());
            } else if (key.region().equals("000000")) {
                Facts.add(left, place, measures);
            }
        });
        return left;
    }

    private static PartitionRecord at(long offset, BookChange change) {
        return new PartitionRecord(offset, "key", new byte[] {7}, new Readable(change));
    }

    private static BookChange change(int year, long version, String unit, long fen) {
        var facts = new TreeMap<Place, Measures>();
        Facts.add(facts, PLACE, Measures.ofAmount(fen));
        return new BookChange(
                new BookKey(EventSource.BUDGET, UUID.randomUUID()),
                new BookVersion(1, version, "hash"),
                List.of("000000", "650000", "653000", "653001"),
                new BookChange.Holder(UUID.randomUUID(), unit, Optional.empty()),
                new BookChange.Filing(year, "initial", false),
                Map.of(View.PUBLISHED, new Facts(facts)));
    }
}
