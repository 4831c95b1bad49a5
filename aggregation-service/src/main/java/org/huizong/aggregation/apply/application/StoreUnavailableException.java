package org.huizong.aggregation.apply.application;

/** The store could not do the work now (deadlock, timeout, restart, full disk): the same work is tried again. */
public class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super(cause);
    }
}
