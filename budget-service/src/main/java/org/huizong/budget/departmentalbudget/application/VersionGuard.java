package org.huizong.budget.departmentalbudget.application;

import java.util.OptionalLong;

/** The condition under which a write is meant: told the present version under the book's lock, throws unless it holds. */
@FunctionalInterface
public interface VersionGuard {

    /** A write that is meant whatever has happened before. */
    VersionGuard NONE = present -> {};

    void check(OptionalLong present);
}
