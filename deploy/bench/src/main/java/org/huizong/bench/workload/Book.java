package org.huizong.bench.workload;

import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;

/**
 * One book of the workload and all that will happen to it.
 *
 * @param region where it is filed first; its partition is chosen from it
 * @param lastRegion where its last content stands: one book in a hundred moves to another region
 * @param contents how many versions with content it gets
 * @param withdrawn whether a version without content follows
 */
public record Book(
        int index,
        String region,
        String lastRegion,
        String unitName,
        int unitType,
        int year,
        int contents,
        boolean withdrawn) {

    public UUID id() {
        return BookId.of(region, unitName, year, Stage.INITIAL);
    }

    public UUID budgetUnit() {
        return BookId.ofBudgetUnit(region, unitName);
    }

    public int versions() {
        return withdrawn ? contents + 1 : contents;
    }

    public String regionOf(int version) {
        return version >= contents ? lastRegion : region;
    }

    /** The same book with one more content, where its last one stands. */
    Book amendedTo(int version) {
        return new Book(index, region, lastRegion, unitName, unitType, year, version, false);
    }

    public boolean hasContent(int version) {
        return version <= contents;
    }
}
