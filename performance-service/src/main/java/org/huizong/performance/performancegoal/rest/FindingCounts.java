package org.huizong.performance.performancegoal.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;

/** How many findings of each severity. */
@Schema(name = "FindingCounts")
record FindingCounts(
        @Schema(examples = "0") int error, @Schema(examples = "2") int warning, @Schema(examples = "1") int info) {

    static FindingCounts of(List<GoalFinding> findings) {
        return new FindingCounts(
                count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.INFO));
    }

    private static int count(List<GoalFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
