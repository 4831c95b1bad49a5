package org.huizong.aggregation.stream.persistence;

/** The store did not answer. */
final class ChangeLogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangeLogUnavailableException(Throwable cause) {
        super("the history of contributions cannot be read", cause);
    }
}
