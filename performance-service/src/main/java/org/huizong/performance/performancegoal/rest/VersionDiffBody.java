package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.versiondiff.ContentChange;

/** 版本差异 of goals: every value that changed, and every version on the way with who, when and why. */
@Schema(name = "PerformanceBookDiff")
record VersionDiffBody(
        VersionBody from,
        VersionBody to,
        @Schema(description = "acts after the older version, up to the newer one, newest first")
                List<VersionBody> versions,
        int added,
        int removed,
        int changed,
        List<ChangeBody> items) {

    @Schema(name = "PerformanceContentChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeBody(
            @Schema(examples = "changed", description = "added, removed or changed") String kind,
            @Schema(examples = "goal", description = "goal or self-evaluation") String area,
            @Schema(examples = "project annual 信访业务工作经费") String section,
            @Schema(examples = "信访业务出差次数", description = "三级指标 or funding; absent for the goal itself") String row,
            @Schema(examples = "target") String column,
            @Schema(examples = ">=6次", description = "absent when the older version has no such value; money in yuan")
                    String before,
            @Schema(examples = ">=8次", description = "absent when the newer version has no such value") String after,
            @Schema(examples = "5.00", description = "after − before, where both are plain figures")
                    String difference) {

        static ChangeBody of(ContentChange change) {
            return new ChangeBody(
                    change.kind().code(),
                    change.area().code(),
                    change.section(),
                    change.row().isEmpty() ? null : change.row(),
                    change.column(),
                    change.before().orElse(null),
                    change.after().orElse(null),
                    change.difference().orElse(null));
        }
    }
}
