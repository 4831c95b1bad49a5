package org.huizong.aggregation.apply.application;

import org.huizong.aggregation.apply.domain.BookChange;

/**
 * 一条消息 at its offset.
 *
 * @param key text of the record key, for the person who examines a quarantined record
 * @param payload bytes as they came
 */
public record PartitionRecord(long offset, String key, byte[] payload, Content content) {

    /** What the bytes turned out to be. */
    public sealed interface Content {}

    public record Readable(BookChange change) implements Content {}

    public record Unreadable(String reason) implements Content {}

    /** A tombstone: the withdrawal before it said all there is to say. */
    public record Tombstone() implements Content {}
}
