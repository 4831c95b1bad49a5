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
        @Schema(
                        examples = "book",
                        description =
                                "book: found in the book itself and counted in its `findings`; between-books: against other"
                                        + " years and stages of its unit, and workflow: against its ceiling and units, both told anew"
                                        + " with every reading and counted nowhere")
                String scope,
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

    /** Where a finding comes from, which decides whether the book's counts know it. */
    enum Scope {
        BOOK("book"),
        BETWEEN_BOOKS("between-books"),
        WORKFLOW("workflow");

        private final String code;

        Scope(String code) {
            this.code = code;
        }
    }

    static FindingBody of(Finding finding, Locale language) {
        return of(finding, Scope.BOOK, Optional.empty(), language);
    }

    static List<FindingBody> of(List<Finding> findings, Scope scope, List<Waiver> waivers, Locale language) {
        return findings.stream()
                .map(finding -> of(
                        finding,
                        scope,
                        waivers.stream()
                                .filter(waiver -> waiver.findingId().equals(finding.id()))
                                .findFirst(),
                        language))
                .toList();
    }

    private static FindingBody of(Finding finding, Scope scope, Optional<Waiver> waiver, Locale language) {
        return new FindingBody(
                finding.id(),
                finding.rule(),
                finding.severity().code(),
                finding.kind().code(),
                scope.code,
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
