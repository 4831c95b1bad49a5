package org.huizong.aggregation.apply.domain;

/**
 * 部门书的地位: the book of a whole department (含下属单位) beside the books of the units below it.
 *
 * @param counted bits of the views in which the book counts now
 * @param filedBelow bits of the views in which some unit below the department has filed
 */
public record DepartmentStanding(BookKey book, int counted, int filedBelow) {

    /** The views in which the book must count. */
    public int due() {
        return AppliedBook.COUNTS_EVERYWHERE & ~filedBelow;
    }

    public boolean isDue() {
        return counted == due();
    }
}
