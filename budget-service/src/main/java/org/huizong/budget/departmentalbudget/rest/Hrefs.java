package org.huizong.budget.departmentalbudget.rest;

import java.util.UUID;

/** Absolute paths of this service. */
final class Hrefs {

    static final String BOOKS = "/v1/budget-books";

    private Hrefs() {}

    static String book(UUID id) {
        return BOOKS + "/" + id;
    }

    static String version(UUID id, long version) {
        return book(id) + "/versions/" + version;
    }
}
