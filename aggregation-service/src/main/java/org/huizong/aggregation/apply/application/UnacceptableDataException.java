package org.huizong.aggregation.apply.application;

/** Some record of the batch cannot be applied, now or later: it is found and put into quarantine. */
public class UnacceptableDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnacceptableDataException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
