package org.huizong.aggregation.apply.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** 日程 of a simulation: what happens, step by step. A schedule that fails is shrunk to the steps that it takes to fail. */
public record Schedule(List<Step> steps) {

    private static final int PARTITIONS = 3;
    private static final int LARGEST_BATCH = 12;

    /** How one batch ends. */
    public enum Fate {
        DONE,
        CRASHES_BEFORE_COMMIT,
        CRASHES_AFTER_COMMIT
    }

    /**
     * One batch of one partition.
     *
     * @param fallsBack records by which the consumer falls back afterwards
     */
    public record Step(int partition, int size, Fate fate, int fallsBack) {}

    public Schedule {
        steps = List.copyOf(steps);
    }

    static Schedule random(long seed, int length) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < length; i++) {
            int fate = random.nextInt(10);
            steps.add(new Step(
                    random.nextInt(PARTITIONS),
                    1 + random.nextInt(LARGEST_BATCH),
                    fate < 2 ? Fate.values()[1 + fate] : Fate.DONE,
                    random.nextInt(8) == 0 ? random.nextInt(40) : 0));
        }
        return new Schedule(steps);
    }

    /** A schedule that still fails and passes as soon as any one step is dropped. */
    Schedule shrunk(Predicate<Schedule> fails) {
        var left = this;
        for (int chunk = Math.max(1, steps.size() / 2); chunk > 0; chunk /= 2) {
            boolean dropped = true;
            while (dropped) {
                dropped = false;
                for (int from = 0; from < left.steps.size() && !dropped; from += chunk) {
                    var shorter = left.without(from, chunk);
                    if (fails.test(shorter)) {
                        left = shorter;
                        dropped = true;
                    }
                }
            }
        }
        return left;
    }

    Schedule without(int from, int count) {
        var kept = new ArrayList<>(steps.subList(0, from));
        kept.addAll(steps.subList(Math.min(steps.size(), from + count), steps.size()));
        return new Schedule(kept);
    }
}
