package org.huizong.aggregation.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.huizong.aggregation.classification.application.ClassificationStore;
import org.huizong.aggregation.classification.application.ClassificationStore.Editions;
import org.huizong.aggregation.classification.application.StoredEdition;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.Crosswalk;
import org.huizong.contracts.classification.RegionTree;

/**
 * 现行目录: regions, names and crosswalk as this instance knows them: the shipped lists and, over them, what administrators put
 * in. Another instance may have been told of a change, so the store is asked now and then.
 */
@ApplicationScoped
public class KnownLists {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Optional<ClassificationStore> store;
    private final Clock clock;
    private final AtomicReference<Lists> lists;
    private volatile Instant looked = Instant.EPOCH;

    /**
     * @param revision tells one state of the lists from another
     * @param functions names by code
     */
    public record Lists(
            long revision,
            RegionTree regions,
            Map<String, String> functions,
            Map<String, String> economics,
            Crosswalk crosswalk) {}

    @Inject
    public KnownLists(ClassificationStore store, Clock clock) {
        this(Optional.of(store), clock);
    }

    private KnownLists(Optional<ClassificationStore> store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.lists = new AtomicReference<>(lists(new Editions(0, List.of())));
    }

    /** The shipped lists alone. */
    public static KnownLists shipped() {
        return new KnownLists(Optional.empty(), Clock.systemUTC());
    }

    public Lists current() {
        if (store.isPresent() && looked.plus(LOOK_AGAIN).isBefore(clock.instant())) {
            refresh();
        }
        return lists.get();
    }

    /** Takes over what the store has by now. */
    public void refresh() {
        looked = clock.instant();
        store.ifPresent(kept -> {
            if (kept.revision() != lists.get().revision()) {
                lists.set(lists(kept.editions()));
            }
        });
    }

    /** Waits, for a bounded time, for a region that a book speaks of before its list has come. */
    void awaitRegion(String code) {
        var deadline = clock.instant().plus(PATIENCE);
        while (store.isPresent()
                && lists.get().regions().find(code).isEmpty()
                && clock.instant().isBefore(deadline)
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            refresh();
        }
    }

    private static Lists lists(Editions stored) {
        var newest = new HashMap<String, CodeList>();
        stored.editions().forEach(edition -> newest.put(edition.list().scheme(), edition.list()));
        return new Lists(
                stored.revision(),
                RegionTree.of(list(newest, CodeList.REGION)),
                names(CodeList.EXPENDITURE_FUNCTION, stored.editions()),
                names(CodeList.DEPARTMENTAL_ECONOMIC, stored.editions()),
                Crosswalk.of(list(newest, CodeList.EXPENDITURE_FUNCTION_CROSSWALK)));
    }

    private static CodeList list(Map<String, CodeList> newest, String scheme) {
        return newest.getOrDefault(scheme, CodeList.seed(scheme));
    }

    /** A code keeps the name of the newest edition that has it: rows of older years must have names too. */
    private static Map<String, String> names(String scheme, List<StoredEdition> editions) {
        var names = new HashMap<String, String>();
        CodeList.seed(scheme).rows().forEach(row -> names.putIfAbsent(row.get("code"), row.get("name")));
        for (var edition : editions) {
            if (edition.list().scheme().equals(scheme)) {
                var own = new HashMap<String, String>();
                edition.list().rows().forEach(row -> own.putIfAbsent(row.get("code"), row.get("name")));
                names.putAll(own);
            }
        }
        return Map.copyOf(names);
    }
}
