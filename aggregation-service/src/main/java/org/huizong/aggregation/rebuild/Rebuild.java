package org.huizong.aggregation.rebuild;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** 一次重建 as it stands. */
record Rebuild(UUID id, RebuildState state, Request request, Course course, Counts counts, Optional<Outcome> outcome) {

    record Request(String by, Instant at) {}

    /** @param failure why it failed, in words for an administrator */
    record Course(
            Optional<Instant> started, Optional<Instant> ended, int slices, int slicesDone, Optional<String> failure) {}

    /**
     * @param blocks how many blocks the contributions add up to, and how many bytes they are
     * @param differing how many stored blocks were not these
     */
    record Counts(long books, long blocks, long bytes, long differing) {}

    /**
     * @param watermark newest watermark as of which a slice was compared or exchanged
     * @param checksumBefore SHA-256 over the stored blocks as they were found
     * @param checksumAfter SHA-256 over the blocks that the contributions add up to
     */
    record Outcome(long watermark, String checksumBefore, String checksumAfter) {}
}
