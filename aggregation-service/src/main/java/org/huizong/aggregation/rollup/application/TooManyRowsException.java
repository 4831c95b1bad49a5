package org.huizong.aggregation.rollup.application;

/** An answer would hold more rows than are read while somebody waits for it; exports hold them all. */
public class TooManyRowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyRowsException() {
        super("more rows than an interactive answer holds");
    }
}
