package org.huizong.aggregation.apply.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
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
 * Drives the apply path over a log as a {@link Schedule} says: crashes before and after the commit, batches of every size,
 * and consumers that fall back to where they had been before. What the schedule leaves over is read without faults.
 */
public final class ApplySimulation {

    private static final int STEPS = 80;
    private static final int TAIL = 7;

    private final Schedule schedule;
    private final RollupStore store;
    private Tally tally = Tally.NONE;

    public ApplySimulation(long seed, RollupStore store) {
        this(Schedule.random(seed, STEPS), store);
    }

    public ApplySimulation(Schedule schedule, RollupStore store) {
        this.schedule = schedule;
        this.store = store;
    }

    /** What the store counted; a crash after the commit hides the answer, not the count. */
    public Tally tally() {
        return tally;
    }

    public void drain(RandomBooks books) {
        var partitions = new ArrayList<>(books.log().keySet());
        var positions = new HashMap<Partition, Integer>();
        for (var step : schedule.steps()) {
            var partition = partitions.get(step.partition() % partitions.size());
            positions.put(partition, next(books, partition, positions.getOrDefault(partition, 0), step));
        }
        for (var partition : partitions) {
            int size = books.log().get(partition).size();
            for (int from = positions.getOrDefault(partition, 0); from < size; from += TAIL) {
                next(books, partition, from, new Schedule.Step(partition.number(), TAIL, Schedule.Fate.DONE, 0));
            }
        }
    }

    private int next(RandomBooks books, Partition partition, int from, Schedule.Step step) {
        var records = books.log().get(partition);
        if (from >= records.size()) {
            return from;
        }
        int to = Math.min(records.size(), from + step.size());
        try {
            new ApplyBatch(new Faulty(step.fate())).handle(partition, records.subList(from, to));
        } catch (StoreUnavailableException e) {
            return from;
        }
        return Math.max(0, to - step.fallsBack());
    }

    /** The store as a crash shows it: nothing done, or everything done and nobody told. */
    private final class Faulty implements RollupStore {

        private final Schedule.Fate fate;

        Faulty(Schedule.Fate fate) {
            this.fate = fate;
        }

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            if (fate == Schedule.Fate.CRASHES_BEFORE_COMMIT) {
                return store.inTransaction(transaction -> {
                    work.apply(transaction);
                    throw crash();
                });
            }
            var result = store.inTransaction(work);
            tally = tally.plus((Tally) result);
            if (fate == Schedule.Fate.CRASHES_AFTER_COMMIT) {
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
