package org.huizong.platform.outbox;

import java.util.UUID;

/**
 * One event to announce.
 *
 * @param key the book's id: the record key
 * @param partitionKeyRegion the book's region at its creation, kept with the book; it chooses the partition for ever
 * @param type CloudEvents type
 * @param payloadJson the event as JSON
 */
public record OutboxMessage(String topic, UUID key, String partitionKeyRegion, String type, String payloadJson) {}
