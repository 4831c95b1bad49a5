package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;

/** 版本: one entry of a book's history. */
@Schema(name = "BudgetBookVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionBody(
        String id,
        String href,
        long version,
        @Schema(examples = "approval") String act,
        @Schema(examples = "approved") String status,
        @Schema(examples = "transcribed") String origin,
        String contentHash,
        String documentHash,
        String by,
        Instant at,
        @Schema(description = "意见") String opinion,
        @Schema(description = "文号") String documentNumber,
        @Schema(description = "编制环节 in which it was filed or submitted", examples = "detailed") String round,
        @Schema(description = "adjustment 调整, supplement 追加 or virement 调剂") String adjustment,
        @Schema(description = "department, finance or secrecy") String review,
        @Schema(description = "passed or objected") String result,
        @Schema(description = "the content, when one version is read") BookBody book) {

    static VersionBody of(UUID bookId, BookVersion version, BookBody book) {
        var act = version.act();
        var occasion = act.grounds().occasion();
        return new VersionBody(
                Long.toString(version.version()),
                Hrefs.version(bookId, version.version()),
                version.version(),
                act.kind().code(),
                version.status().code(),
                version.content().origin().code(),
                version.content().contentHash(),
                version.content().documentHash(),
                act.actor(),
                act.at(),
                orNull(act.grounds().opinion()),
                orNull(act.grounds().documentNumber()),
                occasion.round().map(RoundKind::code).orElse(null),
                occasion.adjustment().map(AdjustmentKind::code).orElse(null),
                occasion.review().map(review -> review.kind().code()).orElse(null),
                occasion.review().map(review -> review.result().code()).orElse(null),
                book);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
