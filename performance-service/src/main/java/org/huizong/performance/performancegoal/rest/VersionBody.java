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
        @Schema(description = "文号") String documentNumber) {

    static VersionBody of(UUID bookId, BookVersion version) {
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
                orNull(act.grounds().documentNumber()));
    }
}
