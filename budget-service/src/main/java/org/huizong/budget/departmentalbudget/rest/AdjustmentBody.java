package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.Adjustments;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.contracts.money.AmountUnit;

/** 调整文件 with its effect on the unit's total expenditure. */
@Schema(name = "AdjustmentDocument")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustmentBody(
        String id,
        @Schema(description = "the version of the book that the document opened") String href,
        String book,
        @Schema(examples = "653001") String region,
        String budgetUnit,
        String unitName,
        int year,
        @Schema(examples = "adjusted") String stage,
        @Schema(examples = "supplement", description = "absent for a correction of the approved book itself")
                String kind,
        @Schema(examples = "克财预〔2025〕12号") String documentNumber,
        String opinion,
        String by,
        Instant at,
        @Schema(examples = "approved", description = "open, submitted or approved") String status,
        @Schema(examples = "yuan") String unit,
        @Schema(description = "total expenditure approved before") String before,
        @Schema(description = "total expenditure last submitted under the document") String after,
        @Schema(description = "after less before") String effect,
        @Schema(description = "version that approved it") Long approvedVersion) {

    static AdjustmentBody of(Adjustments.Listed listed) {
        var document = listed.document();
        var identity = listed.identity();
        var act = listed.opening().act();
        boolean approved = document.approvedVersion().isPresent();
        return new AdjustmentBody(
                document.bookId() + "@" + document.version(),
                Hrefs.version(document.bookId(), document.version()),
                Hrefs.book(document.bookId()),
                identity.region(),
                identity.budgetUnitId().toString(),
                identity.unitName(),
                identity.year(),
                identity.stage().code(),
                document.kind().map(AdjustmentKind::code).orElse(null),
                document.documentNumber(),
                act.grounds().opinion().isEmpty() ? null : act.grounds().opinion(),
                act.actor(),
                act.at(),
                approved ? "approved" : document.after().isPresent() ? "submitted" : "open",
                AmountUnit.YUAN.code(),
                AmountUnit.YUAN.format(document.before()),
                document.after().map(AmountUnit.YUAN::format).orElse(null),
                document.after()
                        .map(after -> AmountUnit.YUAN.format(after.minus(document.before())))
                        .orElse(null),
                approved ? document.approvedVersion().getAsLong() : null);
    }
}
