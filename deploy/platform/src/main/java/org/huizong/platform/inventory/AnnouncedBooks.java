package org.huizong.platform.inventory;

import java.util.UUID;

/** 公告过的预算书: what a service that owns books announces of each, for those who must find out whether they have missed one. */
public interface AnnouncedBooks {

    /** The table with one row a book: id, version, fiscal_year, stage. Every version that stands there has been announced. */
    String table();

    /**
     * Puts the event of the newest version into the outbox again, as it was; false if there is no such book. In a transaction
     * of its own, under the book's lock, so that it stands behind older versions and before newer ones.
     */
    boolean announceAgain(UUID id);
}
