package org.huizong.aggregation.rollup.application;

import java.util.UUID;
import java.util.function.Function;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.platform.access.Unscoped;

/** 汇总数字: the port to the stored sums and kept contributions. */
public interface RollupFigures {

    /** A version of a book that some writer wants to see. */
    record AwaitedBook(String source, UUID bookId, long version) {}

    /** Runs the work on one repeatable-read snapshot. */
    @Unscoped("opens the snapshot; each read on it takes its own scope")
    <T> T inSnapshot(Function<RollupSnapshot, T> work);

    @Unscoped("a position in time, without content")
    Watermark currentWatermark();

    @Unscoped("says only whether a version that the caller names has arrived")
    boolean hasApplied(AwaitedBook book);
}
