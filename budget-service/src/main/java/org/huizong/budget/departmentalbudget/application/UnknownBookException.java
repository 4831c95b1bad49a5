package org.huizong.budget.departmentalbudget.application;

/** The book does not exist, or the caller may not know that it does. */
public final class UnknownBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
