package org.huizong.aggregation.apply.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.DepartmentStanding;
import org.huizong.aggregation.apply.domain.DepartmentYear;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.CellKey;
import org.huizong.aggregation.cell.domain.LogicalCells;
import org.huizong.aggregation.cell.domain.Measures;

/** A store that keeps its promises in memory: a transaction works on a copy that replaces the state when it commits. */
public final class MemoryRollupStore implements RollupStore {

    private State state = new State();

    @Override
    public <T> T inTransaction(Function<ApplyTransaction, T> work) {
        var copy = new State(state);
        var result = work.apply(copy);
        state = copy;
        return result;
    }

    public SortedMap<CellKey, Measures> cells() {
        return LogicalCells.of(state.blocks);
    }

    public SortedMap<BlockAddress, Block> blocks() {
        return state.blocks;
    }

    long watermark() {
        return state.watermark;
    }

    private static final class State implements ApplyTransaction, RollupCells {

        private final Map<Partition, Long> offsets;
        private final Map<BookKey, AppliedBook> books;
        private final Map<BookKey, BookVersion> versions;
        private final TreeMap<BlockAddress, Block> blocks;
        private final List<String> quarantine;
        private long watermark;

        State() {
            this.offsets = new HashMap<>();
            this.books = new HashMap<>();
            this.versions = new HashMap<>();
            this.blocks = new TreeMap<>();
            this.quarantine = new ArrayList<>();
        }

        State(State other) {
            this.offsets = new HashMap<>(other.offsets);
            this.books = new HashMap<>(other.books);
            this.versions = new HashMap<>(other.versions);
            this.blocks = new TreeMap<>(other.blocks);
            this.quarantine = new ArrayList<>(other.quarantine);
            this.watermark = other.watermark;
        }

        @Override
        public long lockOffset(Partition partition) {
            return offsets.getOrDefault(partition, 0L);
        }

        @Override
        public Map<BookKey, BookVersion> lockVersions(SortedSet<BookKey> keys) {
            var known = new HashMap<BookKey, BookVersion>();
            keys.stream().filter(versions::containsKey).forEach(key -> known.put(key, versions.get(key)));
            return known;
        }

        @Override
        public Map<BookKey, AppliedBook> current(Collection<BookKey> keys) {
            var known = new HashMap<BookKey, AppliedBook>();
            keys.stream().filter(books::containsKey).forEach(key -> known.put(key, books.get(key)));
            return known;
        }

        @Override
        public void lockDepartments(SortedSet<DepartmentYear> departments) {
            // One thread.
        }

        @Override
        public Collection<DepartmentStanding> standings(SortedSet<DepartmentYear> departments) {
            return books.values().stream()
                    .filter(book -> book.filing().wholeDepartment())
                    .filter(book -> book.key().source() == EventSource.BUDGET)
                    .filter(book -> departments.contains(DepartmentYear.of(book).orElseThrow()))
                    .map(book -> new DepartmentStanding(
                            book.key(),
                            book.counted(),
                            filedBelow(DepartmentYear.of(book).orElseThrow())))
                    .toList();
        }

        private int filedBelow(DepartmentYear department) {
            return books.values().stream()
                    .filter(book -> !book.filing().wholeDepartment())
                    .filter(book ->
                            DepartmentYear.of(book).filter(department::equals).isPresent())
                    .mapToInt(AppliedBook::views)
                    .reduce(0, (a, b) -> a | b);
        }

        @Override
        public void recordVersions(Collection<AppliedBook> applied) {
            applied.forEach(book -> versions.put(book.key(), book.version()));
        }

        @Override
        public void replace(Set<BookKey> before, Collection<AppliedBook> applied) {
            applied.forEach(book -> books.put(book.key(), book));
            recordVersions(applied);
        }

        @Override
        public RollupCells cells() {
            return this;
        }

        @Override
        public void add(SortedMap<BlockAddress, Block> deltas) {
            deltas.forEach((address, delta) -> blocks.merge(address, delta, Block::plus));
        }

        @Override
        public void quarantine(Partition partition, Collection<Rejection> rejected) {
            rejected.forEach(
                    record -> quarantine.add(partition + "@" + record.rejected().offset() + " " + record.reason()));
        }

        @Override
        public void advance(Partition partition, long nextOffset, Tally tally) {
            offsets.put(partition, nextOffset);
        }

        @Override
        public void moveWatermark() {
            watermark++;
        }
    }
}
