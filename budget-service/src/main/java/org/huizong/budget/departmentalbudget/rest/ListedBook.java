package org.huizong.budget.departmentalbudget.rest;

import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;

/**
 * 清单中的一本: one book of a list in JSON, not yet read but for the fields that make its id.
 *
 * @param position in the list, from 1
 * @param json its text in UTF-8
 * @param identity empty when those fields cannot be read; whoever reads the whole is told why
 */
record ListedBook(int position, byte[] json, Optional<BookIdentity> identity) {

    String name() {
        return Integer.toString(position);
    }

    /** Books of one unit are compared with one another; a book that nobody can read is of no unit. */
    UUID unit() {
        return identity.map(BookIdentity::budgetUnitId).orElseGet(() -> new UUID(0, position));
    }
}
