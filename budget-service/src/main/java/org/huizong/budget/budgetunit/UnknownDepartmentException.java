package org.huizong.budget.budgetunit;

/** The supervising department (主管部门) is not in the register. */
public final class UnknownDepartmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
