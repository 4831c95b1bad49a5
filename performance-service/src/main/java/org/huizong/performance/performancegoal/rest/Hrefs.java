package org.huizong.performance.performancegoal.rest;

import java.util.UUID;

/** Absolute paths of this service. */
final class Hrefs {

    static final String GOALS = "/v1/performance-goals/";
    static final String SELF_EVALUATIONS = "/v1/self-evaluations/";
    private static final String BOOKS = "/v1/performance-books/";

    private Hrefs() {}

    static String book(UUID id) {
        return BOOKS + id;
    }

    static String version(UUID id, long version) {
        return book(id) + "/versions/" + version;
    }
}
