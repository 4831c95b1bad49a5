package org.huizong.budget.budgetline;

import java.util.List;

/** No table set to make the tables of: the one that is named is not there, or none is named and none fits. */
public final class UnknownTableSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient List<String> known;

    UnknownTableSetException(String id, List<String> known) {
        super("no table set " + id);
        this.id = id;
        this.known = List.copyOf(known);
    }

    /** Empty when none was named. */
    public String id() {
        return id;
    }

    /** Ids of the table sets that tables can be made of. */
    public List<String> known() {
        return known;
    }
}
