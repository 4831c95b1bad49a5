package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.Severity;

/** How many findings of each severity a content has. */
public record FindingCounts(int error, int warning, int info) {

    public static FindingCounts of(List<Finding> findings) {
        return new FindingCounts(
                count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.INFO));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return Math.toIntExact(findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }
}
