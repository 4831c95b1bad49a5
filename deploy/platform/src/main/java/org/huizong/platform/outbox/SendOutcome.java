package org.huizong.platform.outbox;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch. A row that is in neither stays unsent and comes again.
 *
 * @param done ids whose record the broker acknowledged, no unsent row of the same key before them
 * @param parked reason by id: rows that no retry will ever bring through
 */
record SendOutcome(List<Long> done, Map<Long, String> parked) {}
