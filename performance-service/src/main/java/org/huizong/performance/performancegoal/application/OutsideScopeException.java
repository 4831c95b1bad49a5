package org.huizong.performance.performancegoal.application;

/** The document is of a budget unit that the caller's token does not reach. */
public class OutsideScopeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
