package org.huizong.contracts.event.v1;

import java.util.List;
import java.util.UUID;

/**
 * 涉密部分已变更. What one book withholds, whole, for readers with clearance: it goes to a topic of its own and never beside the
 * open content. A change of it makes no version of the book.
 *
 * @param revision grows by one with every change of the book's classified part; the only ordering a consumer may use
 * @param sourceEpoch identifies the life of the owning database; a higher epoch restarts the revisions
 * @param contentHash SHA-256 of the projects, lower-case hexadecimal
 * @param projects empty when nothing is withheld any more
 */
public record ClassifiedPartChanged(
        UUID bookId,
        long revision,
        long sourceEpoch,
        String contentHash,
        String region,
        BudgetUnit budgetUnit,
        int year,
        String stage,
        List<Project> projects) {

    public static final String TOPIC = "huizong.departmental-budget-restricted.v1";
    public static final String TYPE = "org.huizong.departmental-budget.classified-part.changed.v1";

    /**
     * 涉密项目 with every element that was filed; an element that was not filed is absent.
     *
     * @param codedName the name that the project bears in {@link DepartmentalBudgetChanged}
     * @param amountFen absent when it was not filed
     * @param lines finer than any open table; empty for a transcribed book
     */
    public record Project(
            String codedName,
            String name,
            String basis,
            Long amountFen,
            String undertaker,
            String allocationText,
            List<DepartmentalBudgetChanged.Allocation> allocations,
            String period,
            List<Line> lines) {}

    /** 预算明细行 of the project. */
    public record Line(
            String function,
            String source,
            String sourceDetail,
            String economic,
            String carryoverItem,
            long amountFen) {}
}
