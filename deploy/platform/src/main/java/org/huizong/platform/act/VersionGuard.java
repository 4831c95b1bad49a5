package org.huizong.platform.act;

import java.util.OptionalLong;
import org.huizong.platform.web.ETags;

/** The condition under which a write is meant: told the present version under the book's lock, throws unless it holds. */
@FunctionalInterface
public interface VersionGuard {

    /** A write that is meant whatever has happened before. */
    VersionGuard NONE = present -> {};

    void check(OptionalLong present);

    /**
     * The status of a book guards its acts already; who sends {@code If-Match} is told of a newer content too.
     *
     * @param ifMatch null when the header was left out
     */
    static VersionGuard ofIfMatch(String ifMatch) {
        return ifMatch == null ? NONE : present -> ETags.requireMatch(ifMatch, ETags.ofVersion(present.getAsLong()));
    }
}
