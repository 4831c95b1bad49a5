package org.huizong.aggregation.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/** 对册 as it is told: one item for each owning service. */
public record ReconciliationBody(List<Item> items) {

    /**
     * @param configured whether this service knows where the owner answers
     * @param missing announced books that were never applied; those that lack something were asked for
     * @param behind applied in an older version
     * @param hollow applied, but the contribution is gone
     * @param ahead applied in a version that the owner does not know: it was restored from an older copy
     * @param unknown applied, but not among the owner's books
     * @param asked how many the owner announced again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String source,
            boolean configured,
            Instant startedAt,
            Instant endedAt,
            Long books,
            Long missing,
            Long behind,
            Long hollow,
            Long ahead,
            Long unknown,
            Long asked,
            String failure) {

        static Item never(String source, boolean configured) {
            return new Item(source, configured, null, null, null, null, null, null, null, null, null, null);
        }

        static Item of(String source, boolean configured, Findings found) {
            return new Item(
                    source,
                    configured,
                    found.started(),
                    found.ended(),
                    found.books(),
                    found.missing(),
                    found.behind(),
                    found.hollow(),
                    found.ahead(),
                    found.unknown(),
                    found.asked(),
                    found.failure().orElse(null));
        }
    }
}
