package org.huizong.aggregation.apply.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.CellKey;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.View;

/**
 * Drives the apply path over a log with crashes before and after the commit, batches of every size, and consumers that fall
 * back to where they had been before. Everything follows from the seed.
 */
public final class ApplySimulation {

    private final Random random;
    private final RollupStore store;
    private Tally tally = Tally.NONE;

    public ApplySimulation(long seed, RollupStore store) {
        this.random = new Random(seed);
        this.store = store;
    }

    /** What the store counted; a crash after the commit hides the answer, not the count. */
    public Tally tally() {
        return tally;
    }

    public void drain(RandomBooks books) {
        var positions = new HashMap<Partition, Integer>();
        var pending = new ArrayList<>(books.log().keySet());
        while (!pending.isEmpty()) {
            var partition = pending.get(random.nextInt(pending.size()));
            var records = books.log().get(partition);
            int from = positions.getOrDefault(partition, 0);
            if (from >= records.size()) {
                pending.remove(partition);
                continue;
            }
            int to = Math.min(records.size(), from + 1 + random.nextInt(12));
            positions.put(partition, next(partition, from, to, books));
        }
    }

    private int next(Partition partition, int from, int to, RandomBooks books) {
        try {
            new ApplyBatch(new Faulty())
                    .handle(partition, books.log().get(partition).subList(from, to));
        } catch (StoreUnavailableException e) {
            return from;
        }
        // Sometimes a consumer begins again well before the fence.
        return random.nextInt(8) == 0 ? random.nextInt(to + 1) : to;
    }

    /** The store as a crash shows it: nothing done, or everything done and nobody told. */
    private final class Faulty implements RollupStore {

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            int fate = random.nextInt(10);
            if (fate == 0) {
                return store.inTransaction(transaction -> {
                    work.apply(transaction);
                    throw crash();
                });
            }
            var result = store.inTransaction(work);
            tally = tally.plus((Tally) result);
            if (fate == 1) {
                throw crash();
            }
            return result;
        }

        private StoreUnavailableException crash() {
            return new StoreUnavailableException(new IllegalStateException("simulated crash"));
        }
    }

    /** Σ of the newest views of all books, worked out without the apply path. */
    public static SortedMap<CellKey, Measures> expected(Map<BookKey, BookChange> newest) {
        var cells = new TreeMap<CellKey, Measures>();
        for (var change : newest.values()) {
            var before = Facts.NONE;
            var content = Facts.NONE;
            for (var view : View.values()) {
                content = change.views().getOrDefault(view, content);
                var shown = counts(change, view, newest) ? content : Facts.NONE;
                add(cells, change, view, shown.minus(before));
                before = shown;
            }
        }
        return cells;
    }

    private static boolean counts(BookChange change, View view, Map<BookKey, BookChange> newest) {
        return !change.filing().wholeDepartment()
                || newest.values().stream()
                        .filter(other -> other.key().source() == EventSource.BUDGET)
                        .filter(other -> other.holder()
                                .department()
                                .filter(id -> isDepartment(change, id))
                                .isPresent())
                        .noneMatch(other -> (other.viewMask() & view.bit()) != 0);
    }

    private static boolean isDepartment(BookChange change, UUID department) {
        return change.holder().budgetUnit().equals(department);
    }

    private static void add(Map<CellKey, Measures> cells, BookChange change, View layer, Facts facts) {
        var filing = change.filing();
        facts.byPlace().forEach((place, measures) -> {
            var cell = place.withoutProject();
            change.path()
                    .forEach(region -> Facts.add(
                            cells, new CellKey(filing.year(), filing.stage(), layer, region, false, cell), measures));
            Facts.add(cells, new CellKey(filing.year(), filing.stage(), layer, change.region(), true, cell), measures);
        });
    }
}
