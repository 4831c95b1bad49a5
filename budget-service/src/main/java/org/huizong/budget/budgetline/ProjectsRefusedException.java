package org.huizong.budget.budgetline;

import java.util.List;

/** Projects whose stated amount is not that of their lines. */
public final class ProjectsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LineError> errors;

    ProjectsRefusedException(List<LineError> errors) {
        super(errors.size() + " projects say another amount than their lines");
        this.errors = List.copyOf(errors);
    }

    /** By the index of the project. */
    public List<LineError> errors() {
        return errors;
    }
}
