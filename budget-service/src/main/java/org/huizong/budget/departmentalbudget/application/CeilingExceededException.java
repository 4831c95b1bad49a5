package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;

/** A book asks for more than its unit's stopping ceilings. */
public final class CeilingExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BookIdentity identity;
    private final transient List<CeilingUse> uses;

    CeilingExceededException(BookIdentity identity, List<CeilingUse> uses) {
        super(uses.size() + " ceilings are exceeded");
        this.identity = identity;
        this.uses = List.copyOf(uses);
    }

    public BookIdentity identity() {
        return identity;
    }

    public List<CeilingUse> uses() {
        return uses;
    }
}
