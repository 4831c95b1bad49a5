package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.platform.problem.Text;

/** 绩效问题 in the caller's language; values stand as the document prints them, in its own unit. */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingBody(
        String id,
        @Schema(examples = "Q07", description = "id of the relation") String rule,
        @Schema(examples = "error", description = "error, warning or info") String severity,
        @Schema(examples = "inconsistent") String kind,
        String message,
        @Schema(examples = "wan") String unit,
        SideBody left,
        SideBody right,
        @Schema(examples = "-0.10") String difference) {

    @Schema(name = "FindingSide")
    record SideBody(
            @Schema(examples = "信访业务工作经费/财政拨款") String where,
            @Schema(examples = "593") Integer line,
            @Schema(examples = "15.00") String value) {}

    static List<FindingBody> of(List<GoalFinding> findings, Locale language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    private static FindingBody of(GoalFinding finding, Locale language) {
        return new FindingBody(
                finding.id(),
                finding.rule(),
                finding.severity().code(),
                finding.kind().code(),
                new Text(finding.message().zh(), finding.message().en()).in(language),
                finding.unit().code(),
                side(finding.left()),
                side(finding.right()),
                finding.difference().isEmpty() ? null : finding.difference());
    }

    private static SideBody side(GoalFinding.Side side) {
        return side.equals(GoalFinding.Side.NONE)
                ? null
                : new SideBody(side.where(), side.line() == 0 ? null : side.line(), side.value());
    }
}
