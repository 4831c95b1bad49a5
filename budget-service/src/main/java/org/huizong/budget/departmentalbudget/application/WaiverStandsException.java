package org.huizong.budget.departmentalbudget.application;

import org.huizong.contracts.book.BookStatus;

/** A waiver of an approved book cannot be taken back. */
public final class WaiverStandsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BookStatus status;

    WaiverStandsException(BookStatus status) {
        super("waivers of a book that is " + status.code() + " stand");
        this.status = status;
    }

    public BookStatus status() {
        return status;
    }
}
