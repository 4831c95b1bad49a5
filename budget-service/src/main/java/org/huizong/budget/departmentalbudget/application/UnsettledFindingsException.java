package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.crosstablecheck.Finding;

/** A filed book has errors that nobody has waived. */
public final class UnsettledFindingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public UnsettledFindingsException(List<Finding> findings) {
        super(findings.size() + " errors are neither corrected nor waived");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
