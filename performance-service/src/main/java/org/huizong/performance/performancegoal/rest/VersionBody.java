package org.huizong.performance.performancegoal.rest;

import static org.huizong.performance.performancegoal.rest.IndicatorBody.orNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.domain.BookVersion;

/** 版本: one entry of a book's history. */
@Schema(name = "PerformanceBookVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionBody(
        String id,
        String href,
        long version,
        @Schema(examples = "approval") String act,
        @Schema(examples = "approved") String status,
        String contentHash,
        String documentHash,
        String by,
        Instant at,
        @Schema(description = "意见") String opinion,
        @Schema(description = "文号") String documentNumber,
        @Schema(description = "department, finance or secrecy") String review,
        @Schema(description = "passed or objected") String result,
        @Schema(description = "the content, when one version is read") BookBody book) {

    static VersionBody of(UUID bookId, BookVersion version) {
        return of(bookId, version, null);
    }

    /** @param book null unless one version is read */
    static VersionBody of(UUID bookId, BookVersion version, BookBody book) {
        var act = version.act();
        return new VersionBody(
                Long.toString(version.version()),
                Hrefs.version(bookId, version.version()),
                version.version(),
                act.kind().code(),
                version.status().code(),
                version.content().contentHash(),
                version.content().documentHash(),
                act.actor(),
                act.at(),
                orNull(act.grounds().opinion()),
                orNull(act.grounds().documentNumber()),
                act.grounds().review().map(review -> review.kind().code()).orElse(null),
                act.grounds().review().map(review -> review.result().code()).orElse(null),
                book);
    }
}
