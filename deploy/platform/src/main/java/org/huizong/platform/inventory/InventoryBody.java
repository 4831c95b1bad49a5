package org.huizong.platform.inventory;

import java.util.List;
import java.util.UUID;

/**
 * 清册: the newest announced version of each book, in the order of the ids.
 *
 * @param sourceEpoch life of this service's database: with the version it names the event, and so its content
 */
public record InventoryBody(long sourceEpoch, List<Item> items) {

    public record Item(UUID bookId, long version, int year, String stage) {}

    /** Which books to announce again. */
    public record Request(List<UUID> bookIds) {}

    public record Answer(int announced) {}
}
