package org.huizong.contracts.event.v1;

import java.util.List;
import java.util.UUID;

/**
 * 部门预算已变更. Carries the whole state of one book, not a change, so a consumer may skip versions and still be right.
 *
 * @param version grows by one with every change of the same book; the only ordering a consumer may use
 * @param sourceEpoch identifies the life of the owning database; a higher epoch restarts the versions
 * @param contentHash SHA-256 of the views, lower-case hexadecimal: the same version with another hash is a fault
 * @param region six digits of GB/T 2260
 * @param coverage {@code unit} or {@code department} (含下属单位)
 * @param stage word of {@link org.huizong.contracts.book.Stage}
 * @param views the newest content that reached submitted, approved and published; equal contents once; empty after a
 *     withdrawal
 */
public record DepartmentalBudgetChanged(
        UUID bookId,
        long version,
        long sourceEpoch,
        String contentHash,
        String region,
        BudgetUnit budgetUnit,
        String coverage,
        int year,
        String stage,
        List<View> views) {

    public static final String TOPIC = "huizong.departmental-budget.v1";
    public static final String TYPE = "org.huizong.departmental-budget.changed.v1";

    /** @param statuses words of {@link org.huizong.contracts.book.BookStatus}: every status whose view this content is */
    public record View(List<String> statuses, String contentHash, List<Fact> facts, List<Project> projects) {}

    /**
     * One amount in cube form. A dimension that the cube does not have is absent; a place that the document does not
     * tell is the word {@code unspecified}.
     *
     * @param detail word of {@link org.huizong.contracts.cube.FactDetail}; absent for a plain fact
     * @param amountFen fen (分), signed; a JSON integer, which every Java reader takes exactly
     */
    public record Fact(
            String cube,
            String function,
            String economic,
            String nature,
            String source,
            String fund,
            String category,
            String project,
            String detail,
            long amountFen) {}

    /**
     * 项目 with its money, for the performance goals.
     *
     * @param function function code of the item; absent when the document does not tell it
     * @param amountFen absent when the document does not tell it
     */
    public record Project(String name, String function, Long amountFen, List<Allocation> allocations) {}

    /** 资金分配: one allocation item; {@code economic} is absent when it cannot be proved. */
    public record Allocation(String item, String economic, long amountFen) {}
}
