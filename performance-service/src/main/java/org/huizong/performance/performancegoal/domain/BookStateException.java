package org.huizong.performance.performancegoal.domain;

import org.huizong.contracts.book.BookStatus;

/** The book's status does not allow the act. */
public final class BookStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BookStatus status;
    private final ActKind act;

    public BookStateException(BookStatus status, ActKind act) {
        super("a book that is " + status.code() + " allows no " + act.code());
        this.status = status;
        this.act = act;
    }

    public BookStatus status() {
        return status;
    }

    public ActKind act() {
        return act;
    }
}
