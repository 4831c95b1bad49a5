package org.huizong.bench.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.huizong.bench.workload.Workload.Step;

/** 到达: amendments that come one by one behind a workload that has been sent whole; none of a withdrawn book. */
public final class Tail {

    private final Workload workload;
    private final Map<Integer, Book> amended = new HashMap<>();
    private final SplittableRandom draw;

    public Tail(Workload workload) {
        this.workload = workload;
        this.draw = Draw.of(workload.settings().seed(), -5);
    }

    public List<Step> next(int count) {
        var steps = new ArrayList<Step>();
        while (steps.size() < count) {
            int index = draw.nextInt(workload.settings().books());
            var book = amended.getOrDefault(index, workload.book(index));
            if (!book.withdrawn()) {
                int version = book.contents() + 1;
                var next = book.amendedTo(version);
                amended.put(book.index(), next);
                steps.add(new Step(next, version));
            }
        }
        return steps;
    }

    /** The books that were amended, with what they are now, by index. */
    public Map<Integer, Book> books() {
        return Map.copyOf(amended);
    }
}
