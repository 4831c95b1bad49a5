package org.huizong.performance.performancegoal.rest;

import java.util.UUID;

/** What every write answers besides its body. */
final class Writes {

    /** Names what the write made, for {@code minWatermark} of the rollups. */
    static final String CHANGE_HEADER = "Huizong-Change";

    private Writes() {}

    static String change(UUID bookId, long version) {
        return bookId + "@" + version + "/performance";
    }
}
