package org.huizong.performance.performancegoal.application;

/** The condition under which an act is meant: told the present version under the book's lock, throws unless it holds. */
@FunctionalInterface
public interface VersionGuard {

    /** An act that is meant whatever has happened before. */
    VersionGuard NONE = present -> {};

    void check(long present);
}
