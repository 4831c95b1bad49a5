package org.huizong.aggregation.rollup.application;

/** The rollup has not come to the watermark that was asked for. */
public class MomentNotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
