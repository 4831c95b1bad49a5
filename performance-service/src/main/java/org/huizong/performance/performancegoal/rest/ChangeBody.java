package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.ministry.MinistryTables;
import org.huizong.performance.performancegoal.application.PerformanceChanges.Change;

/** 变更: one version of a book, with the whole of the book as the caller sees it now. */
@Schema(name = "PerformanceChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeBody(
        @Schema(examples = "4f0c…@3") String id,
        String href,
        @Schema(description = "the book") String bookId,
        @Schema(examples = "3") long version,
        @Schema(examples = "publication") String act,
        @Schema(examples = "published") String status,
        Instant at,
        @Schema(description = "the book as it stands now; absent when nothing of it may be seen any more")
                BookBody state,
        @Schema(description = "format=ministry: rows of the ministry's tables by element name, instead of state")
                Map<String, List<Map<String, Object>>> tables,
        @Schema(description = "format=ministry: values longer than the ministry's element, told whole all the same")
                List<MinistryTables.TooLong> tooLong) {

    static ChangeBody of(Change change, BookBody state, MinistryTables ministry) {
        var version = change.version();
        return new ChangeBody(
                change.bookId() + "@" + version.version(),
                Hrefs.book(change.bookId()),
                change.bookId().toString(),
                version.version(),
                version.act().kind().code(),
                version.status().code(),
                version.act().at(),
                state,
                ministry == null ? null : ministry.tables(),
                ministry == null ? null : ministry.tooLong());
    }
}
