package org.huizong.budget.departmentalbudget.application;

import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.platform.access.Caller;

/** 审计: one row for every write, in its transaction and at its end. */
public interface BookAudit {

    void wrote(DepartmentalBudget book, BookVersion version, Caller caller);

    /** 涉密部分 changed, and nothing else did. */
    void amendedClassifiedPart(DepartmentalBudget book, Caller caller);

    void waived(DepartmentalBudget book, Waiver waiver, Caller caller);

    /** A waiver was taken back. */
    void revoked(DepartmentalBudget book, Waiver revocation, Caller caller);
}
