package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 校验结果: what does not agree in a book, and how well its printed totals are confirmed. */
public record CheckResult(List<Finding> findings, Confirmations confirmations) {

    /** These findings after what reading noticed, each remark once: what a relation tells, reading need not repeat. */
    public List<Finding> findingsAfter(List<Finding> reading) {
        var told = findings.stream().map(CheckResult::remark).collect(Collectors.toSet());
        return Stream.concat(reading.stream().filter(finding -> !told.contains(remark(finding))), findings.stream())
                .toList();
    }

    /** A code is told of once, wherever it stands; an amount at its line. */
    private static String remark(Finding finding) {
        var value = finding.left().value();
        return switch (finding.kind()) {
            case MALFORMED, UNKNOWN, NAME -> finding.kind() + "|" + value;
            default -> finding.kind() + "|" + finding.left().line() + "|" + value + "|" + finding.table();
        };
    }
}
