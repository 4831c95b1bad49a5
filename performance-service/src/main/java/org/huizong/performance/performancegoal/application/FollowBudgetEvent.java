package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Follows one record of the budget's topic: what it says and the offset behind it become durable together. */
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
