package org.huizong.budget.budgetline;

import java.util.List;

/** Lines that no table of the table set can hold. */
public final class LinesRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LineError> errors;

    public LinesRefusedException(List<LineError> errors) {
        super(errors.size() + " lines have no place in the tables");
        this.errors = List.copyOf(errors);
    }

    public List<LineError> errors() {
        return errors;
    }
}
