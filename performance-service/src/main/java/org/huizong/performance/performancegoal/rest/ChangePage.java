package org.huizong.performance.performancegoal.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of changes, the oldest first.
 *
 * @param next null when nothing more has changed yet
 */
@Schema(name = "PerformanceChangePage")
record ChangePage(
        List<ChangeBody> items,
        @Schema(nullable = true, description = "the cursor of the next page; null when nothing more has changed yet")
                String next,
        @Schema(description = "where to go on next time: pass it as since") String since) {

    ChangePage {
        items = List.copyOf(items);
    }
}
