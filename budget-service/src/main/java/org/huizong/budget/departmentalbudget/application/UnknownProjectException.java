package org.huizong.budget.departmentalbudget.application;

/** The book has no project with this ordinal. */
public final class UnknownProjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
