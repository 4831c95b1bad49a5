package org.huizong.budget.departmentalbudget.rest;

import org.huizong.budget.departmentalbudget.application.ClassifiedParts.Recorded;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.platform.web.ETags;

/** Tags of a book: its version; for a reader with clearance also the revision of what it withholds. */
final class Tags {

    private Tags() {}

    static String of(SeenBook book, Recorded withheld) {
        var version = ETags.ofVersion(book.seen().version());
        return withheld.revision() == 0 ? version : version + "." + withheld.revision();
    }
}
