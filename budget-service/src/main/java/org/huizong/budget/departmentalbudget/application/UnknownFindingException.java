package org.huizong.budget.departmentalbudget.application;

/** The present content of the book has no such finding. */
public final class UnknownFindingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
