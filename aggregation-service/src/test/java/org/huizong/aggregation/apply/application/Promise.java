package org.huizong.aggregation.apply.application;

import java.util.List;

/**
 * 承诺 of the apply path after a schedule: the cells are the sum of the newest views, and every record was counted as
 * exactly one of applied, superseded, duplicate and quarantined.
 */
record Promise(boolean cells, boolean counts) {

    /** @param driven the store as the apply path sees it, faults and all */
    static Promise of(RandomBooks books, MemoryRollupStore store, RollupStore driven, Schedule schedule) {
        var simulation = new ApplySimulation(schedule, driven);
        simulation.drain(books);
        int sent = books.log().values().stream().mapToInt(List::size).sum();
        return new Promise(
                store.cells().equals(ApplySimulation.expected(books.newest())),
                simulation.tally().consumed() == sent && simulation.tally().quarantined() == books.refused());
    }

    boolean holds() {
        return cells && counts;
    }
}
