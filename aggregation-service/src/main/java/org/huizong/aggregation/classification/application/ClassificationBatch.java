package org.huizong.aggregation.classification.application;

import java.util.List;

/**
 * What was read of one partition.
 *
 * @param records in the order of their offsets
 */
public record ClassificationBatch(String topic, int partition, List<Item> records) {

    /** One record of the log. */
    public record Item(long offset, String key, byte[] payload, Content content) {}

    public sealed interface Content {

        record Unit(RegisteredUnit unit) implements Content {}

        record Edition(StoredEdition edition) implements Content {}

        /** A deletion by the broker's compaction: it says nothing about an entity. */
        record Tombstone() implements Content {}

        record Unreadable(String reason) implements Content {}
    }
}
