package org.huizong.aggregation.apply.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.DepartmentYear;
import org.huizong.platform.access.Unscoped;

/** 一次入账: what one batch of one partition does to the store; all of it or nothing. */
@Unscoped("the apply path writes what the owning services announced, for nobody in particular")
public interface ApplyTransaction {

    /** The next offset to apply. Locks its row: whoever holds it is the only writer of the partition. */
    long lockOffset(Partition partition);

    /** The applied versions of the books, locked; a book that was never applied is absent. */
    Map<BookKey, BookVersion> lockVersions(SortedSet<BookKey> books);

    /** The current contributions of the books. */
    Map<BookKey, AppliedBook> current(Collection<BookKey> books);

    /** Makes every other writer of these departments wait. */
    void lockDepartments(SortedSet<DepartmentYear> departments);

    /** Bits of the views in which some unit below the department has filed. */
    int viewsFiledBelow(DepartmentYear department);

    Optional<BookKey> bookOfDepartment(DepartmentYear department);

    /** Only the version moves; the contribution stands. */
    void recordVersions(Collection<AppliedBook> books);

    /** Closes the current contributions of these books and appends the new ones. */
    void replace(Collection<AppliedBook> books);

    RollupCells cells();

    void quarantine(Partition partition, PartitionRecord rejected, String reason);

    void advance(Partition partition, long nextOffset, Tally tally);

    /** Gives what {@link #replace} appended its watermark. Last, because it makes other partitions wait for the commit. */
    void moveWatermark();
}
