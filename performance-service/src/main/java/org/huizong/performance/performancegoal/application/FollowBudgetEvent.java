package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows the records of the budget's topic: what they say and the offset behind them become durable together. */
@ApplicationScoped
public class FollowBudgetEvent {

    private final BudgetOffsets offsets;
    private final FollowBudget followBudget;

    FollowBudgetEvent(BudgetOffsets offsets, FollowBudget followBudget) {
        this.offsets = offsets;
        this.followBudget = followBudget;
    }

    /** Where a record stands in the log. */
    public record Place(int partition, long offset, String key) {}

    /** Gives {@code false} for a record that has been followed before. */
    @Transactional
    public boolean handle(Place place, KnownBudget budget) {
        if (place.offset() < offsets.lock(place.partition())) {
            return false;
        }
        followBudget.handle(budget);
        offsets.advance(place.partition(), place.offset() + 1);
        return true;
    }

    /** A record and what it says. */
    public record Told(Place place, KnownBudget budget) {}

    /** All of them or none; those of one partition in the order of their offsets. */
    @Transactional
    public void handleAll(List<Told> told) {
        var byPartition = told.stream()
                .collect(Collectors.groupingBy(one -> one.place().partition(), TreeMap::new, Collectors.toList()));
        var open = new ArrayList<KnownBudget>();
        byPartition.forEach((partition, records) -> {
            long next = offsets.lock(partition);
            records.stream()
                    .filter(record -> record.place().offset() >= next)
                    .map(Told::budget)
                    .forEach(open::add);
            long behind = records.get(records.size() - 1).place().offset() + 1;
            if (behind > next) {
                offsets.advance(partition, behind);
            }
        });
        if (!open.isEmpty()) {
            followBudget.handleAll(open);
        }
    }

    /** A record that is no budget event is put aside with its reason, so that it does not hold up those behind it. */
    @Transactional
    public void putAside(Place place, String reason) {
        if (place.offset() < offsets.lock(place.partition())) {
            return;
        }
        offsets.park(place.partition(), place.offset(), place.key(), reason);
        offsets.advance(place.partition(), place.offset() + 1);
    }
}
