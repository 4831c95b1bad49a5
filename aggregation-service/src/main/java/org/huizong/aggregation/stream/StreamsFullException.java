package org.huizong.aggregation.stream;

/** As many streams are open as this instance serves. */
public class StreamsFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
