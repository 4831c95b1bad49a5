package org.huizong.performance.performancegoal.rest;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.ClassifiedPerformance.Withheld;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.platform.web.ETags;

/** Conditional reads: the tag is the version of the book, and the unit of money where it is not the default one. */
final class Tags {

    private Tags() {}

    static String of(SeenBook book, AmountUnit unit) {
        var version = ETags.ofVersion(book.version());
        return unit == AmountUnit.YUAN ? version : version + "-" + unit.code();
    }

    /** For a reader with clearance also the revision of what the book withholds. */
    static String of(SeenBook book, AmountUnit unit, Optional<Withheld> withheld) {
        return of(book, unit) + withheld.map(part -> "." + part.revision()).orElse("");
    }

    static Response answer(String ifNoneMatch, String tag, Supplier<Object> body) {
        if (ETags.isUnchanged(ifNoneMatch, tag)) {
            return Response.notModified(tag).build();
        }
        return Response.ok(body.get()).tag(tag).build();
    }
}
