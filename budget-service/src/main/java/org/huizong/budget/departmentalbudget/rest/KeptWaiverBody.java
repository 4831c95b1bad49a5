package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.Waivers;

/** 豁免 as it is kept. */
@Schema(name = "KeptWaiver")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptWaiverBody(
        @Schema(description = "content and finding that it lifts") String id,
        @Schema(description = "the findings of the book") String href,
        String findingId,
        @Schema(description = "whether it speaks of the newest content and was not revoked") boolean inForce,
        @Schema(examples = "省级系统口径不同，已书面说明") String reason,
        @Schema(description = "subject of the token") String by,
        Instant at,
        @Schema(description = "撤销, absent for a waiver that was not taken back") RevocationBody revocation) {

    @Schema(name = "WaiverRevocation")
    record RevocationBody(String reason, String by, Instant at) {}

    static KeptWaiverBody of(UUID bookId, Waivers.Kept kept, String newest) {
        var waiver = kept.waiver();
        return new KeptWaiverBody(
                kept.contentHash() + "/" + waiver.findingId(),
                "/v1/budget-books/" + bookId + "/findings",
                waiver.findingId(),
                kept.contentHash().equals(newest) && kept.revocation().isEmpty(),
                waiver.reason(),
                waiver.actor(),
                waiver.at(),
                kept.revocation()
                        .map(revoked -> new RevocationBody(revoked.reason(), revoked.actor(), revoked.at()))
                        .orElse(null));
    }
}
