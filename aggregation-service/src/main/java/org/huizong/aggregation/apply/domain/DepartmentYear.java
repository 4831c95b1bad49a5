package org.huizong.aggregation.apply.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * 部门的一个年度和阶段: where a book of the whole department (含下属单位) and the books of its units would count the same money
 * twice. The department's book counts only in the views in which no unit below it has filed.
 */
public record DepartmentYear(UUID department, int year, String stage) implements Comparable<DepartmentYear> {

    private static final Comparator<DepartmentYear> ORDER = Comparator.comparing(
                    (DepartmentYear key) -> key.department().toString())
            .thenComparingInt(DepartmentYear::year)
            .thenComparing(DepartmentYear::stage);

    /** The department in which the book could meet others; empty for a unit whose department nobody tells. */
    public static Optional<DepartmentYear> of(AppliedBook book) {
        if (book.key().source() != EventSource.BUDGET) {
            return Optional.empty();
        }
        var filing = book.filing();
        var department = filing.wholeDepartment()
                ? Optional.of(book.holder().budgetUnit())
                : book.holder().department();
        return department.map(id -> new DepartmentYear(id, filing.year(), filing.stage()));
    }

    @Override
    public int compareTo(DepartmentYear other) {
        return ORDER.compare(this, other);
    }
}
