package org.huizong.aggregation.apply.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.DepartmentStanding;
import org.huizong.aggregation.apply.domain.DepartmentYear;
import org.huizong.platform.access.Unscoped;

/** 一次入账: what one batch of one partition does to the store; all of it or nothing. */
@Unscoped("the apply path writes what the owning services announced, for nobody in particular")
public interface ApplyTransaction {

    /** A record that is put aside, and why. */
    record Rejection(PartitionRecord rejected, String reason) {}

    /** The next offset to apply. Locks its row: whoever holds it is the only writer of the partition. */
    long lockOffset(Partition partition);

    /**
     * The applied versions of the books, locked; a book that was never applied is absent. Two writers that see the same book
     * for the first time are told apart when they record its version: the later one fails and is tried again.
     */
    Map<BookKey, BookVersion> lockVersions(SortedSet<BookKey> books);

    /** The current contributions of the books. */
    Map<BookKey, AppliedBook> current(Collection<BookKey> books);

    /** Makes every other writer of these departments wait. */
    void lockDepartments(SortedSet<DepartmentYear> departments);

    /** The books of whole departments among these, as they stand after what was replaced so far. */
    Collection<DepartmentStanding> standings(SortedSet<DepartmentYear> departments);

    /** Only the version moves; the contribution stands. */
    void recordVersions(Collection<AppliedBook> books);

    /**
     * Closes the current contributions of the books, where they have any, and appends the new ones.
     *
     * @param before the books that have a current contribution
     * @throws StoreUnavailableException if another writer was at one of the books
     */
    void replace(Set<BookKey> before, Collection<AppliedBook> books);

    RollupCells cells();

    void quarantine(Partition partition, Collection<Rejection> rejected);

    void advance(Partition partition, long nextOffset, Tally tally);

    /** Gives what {@link #replace} appended its watermark. Last, because it makes other partitions wait for the commit. */
    void moveWatermark();
}
