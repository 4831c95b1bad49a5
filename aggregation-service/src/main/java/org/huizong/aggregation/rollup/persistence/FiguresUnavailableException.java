package org.huizong.aggregation.rollup.persistence;

/** The database did not answer a read. */
class FiguresUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FiguresUnavailableException(Throwable cause) {
        super(cause);
    }
}
