package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.versiondiff.ContentChange;
import org.huizong.budget.versiondiff.DiffWords;

/** 版本差异 of a book: every value that changed, and every version on the way with who, when and why. */
@Schema(name = "BudgetBookDiff")
record VersionDiffBody(
        VersionBody from,
        VersionBody to,
        @Schema(description = "acts after the older version, up to the newer one, newest first")
                List<VersionBody> versions,
        int added,
        int removed,
        int changed,
        List<ChangeBody> items) {

    @Schema(name = "ContentChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeBody(
            @Schema(examples = "changed", description = "added, removed or changed") String kind,
            @Schema(examples = "table", description = "table, narrative, project, line, headcount, text or book")
                    String area,
            @Schema(examples = "3", description = "number of the table or section, project, or key of the text")
                    String section,
            @Schema(examples = "2014004") String row,
            @Schema(examples = "信访业务") String rowName,
            @Schema(examples = "basic") String column,
            @Schema(examples = "基本支出") String columnName,
            @Schema(examples = "100.00", description = "absent when the older version does not have the place")
                    String before,
            @Schema(examples = "120.00", description = "absent when the newer version does not have the place")
                    String after,
            @Schema(examples = "20.00", description = "after − before, where both are figures") String difference) {

        static ChangeBody of(ContentChange change, DiffWords words) {
            return new ChangeBody(
                    change.kind().code(),
                    change.area(),
                    orNull(change.section()),
                    orNull(change.row()),
                    orNull(change.rowName()),
                    change.column(),
                    words.of(change.column()),
                    change.before().orElse(null),
                    change.after().orElse(null),
                    change.difference().orElse(null));
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
