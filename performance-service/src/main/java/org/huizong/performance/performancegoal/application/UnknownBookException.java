package org.huizong.performance.performancegoal.application;

/** There is no such book, or the caller may not know of it. */
public class UnknownBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
