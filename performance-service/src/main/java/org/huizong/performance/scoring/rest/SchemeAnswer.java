package org.huizong.performance.scoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.application.ScoringSchemes.Amendment;
import org.huizong.performance.scoring.domain.EffectiveScheme;

/** The scheme that holds for a region and year, where it comes from, and what the region's bureau has amended. */
@Schema(name = "ScoringSchemeInForce")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemeAnswer(
        @Schema(examples = "650104") String region,
        @Schema(examples = "2021") Integer year,
        SchemeRef source,
        SchemeBody scheme,
        @Schema(description = "amendments of the region itself, newest first") List<AmendmentBody> amendments) {

    @Schema(name = "SchemeAmendment")
    record AmendmentBody(SchemeRef scheme, String reason, String by, String at) {

        static AmendmentBody of(Amendment amendment) {
            return new AmendmentBody(
                    SchemeRef.of(amendment.version()),
                    amendment.reason(),
                    amendment.by(),
                    amendment.at().toString());
        }
    }

    static SchemeAnswer of(String region, int year, EffectiveScheme effective, List<Amendment> amendments) {
        return new SchemeAnswer(
                region,
                year,
                SchemeRef.of(effective.version()),
                SchemeBody.of(effective.scheme()),
                amendments.stream().map(AmendmentBody::of).toList());
    }

    static SchemeAnswer of(EffectiveScheme version) {
        return new SchemeAnswer(null, null, SchemeRef.of(version.version()), SchemeBody.of(version.scheme()), null);
    }
}
