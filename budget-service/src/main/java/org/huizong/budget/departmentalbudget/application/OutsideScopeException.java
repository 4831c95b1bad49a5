package org.huizong.budget.departmentalbudget.application;

/** The budget unit lies outside the caller's scope. */
public final class OutsideScopeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
