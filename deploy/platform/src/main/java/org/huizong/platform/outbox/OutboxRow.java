package org.huizong.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** One unsent row. */
record OutboxRow(long id, UUID eventId, OutboxMessage message, Instant createdAt) {}
