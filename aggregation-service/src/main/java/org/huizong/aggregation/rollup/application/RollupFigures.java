package org.huizong.aggregation.rollup.application;

import java.util.UUID;
import java.util.function.Function;

/** 汇总数字: the port to the stored sums and kept contributions. */
public interface RollupFigures {

    /** A version of a book that some writer wants to see. */
    record AwaitedBook(String source, UUID bookId, long version) {}

    /** Runs the work on one repeatable-read snapshot. */
    <T> T inSnapshot(Function<RollupSnapshot, T> work);

    long currentWatermark();

    boolean hasApplied(AwaitedBook book);
}
