package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.application.Waiver;

/** 勾稽问题 in the caller's language; values stand as the document prints them, in its own unit. */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingBody(
        String id,
        @Schema(examples = "F06", description = "id of the relation") String rule,
        @Schema(examples = "error", description = "error, warning or info") String severity,
        @Schema(examples = "inconsistent") String kind,
        @Schema(examples = "6") String table,
        String message,
        @Schema(examples = "wan") String unit,
        SideBody left,
        SideBody right,
        @Schema(examples = "-0.10") String difference,
        WaiverBody waiver) {

    @Schema(name = "FindingSide")
    record SideBody(
            @Schema(examples = "t6/总计/合计") String where,
            @Schema(examples = "253") Integer line,
            @Schema(examples = "191.20") String value) {}

    @Schema(name = "Waiver")
    record WaiverBody(String reason, String by, Instant at) {}

    static FindingBody of(Finding finding, Locale language) {
        return of(finding, Optional.empty(), language);
    }

    static List<FindingBody> of(List<Finding> findings, List<Waiver> waivers, Locale language) {
        return findings.stream()
                .map(finding -> of(
                        finding,
                        waivers.stream()
                                .filter(waiver -> waiver.findingId().equals(finding.id()))
                                .findFirst(),
                        language))
                .toList();
    }

    private static FindingBody of(Finding finding, Optional<Waiver> waiver, Locale language) {
        return new FindingBody(
                finding.id(),
                finding.rule(),
                finding.severity().code(),
                finding.kind().code(),
                orNull(finding.table()),
                finding.message().in(language.getLanguage()),
                finding.unit().code(),
                side(finding.left()),
                side(finding.right()),
                orNull(finding.difference()),
                waiver.map(found -> new WaiverBody(found.reason(), found.actor(), found.at()))
                        .orElse(null));
    }

    private static SideBody side(Finding.Side side) {
        return side.isNone() ? null : new SideBody(side.where(), side.line() == 0 ? null : side.line(), side.value());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
