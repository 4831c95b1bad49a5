package org.huizong.performance.scoring.rest;

import java.util.ArrayList;
import java.util.List;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.ProblemType;
import org.huizong.platform.problem.Text;

/** Collects what is wrong with a body, field by field, so that one answer names it all. */
final class FieldErrors {

    /** Enough to correct a body by; a hostile one must not make a long answer. */
    private static final int MAX = 50;

    private final List<ProblemDetail> errors = new ArrayList<>();

    void add(String path, Text reason) {
        add(ProblemDetail.field(path, reason));
    }

    void add(ProblemDetail error) {
        if (errors.size() < MAX) {
            errors.add(error);
        }
    }

    /** 400 for a body that cannot be read. */
    void throwIfAny() {
        throwIfAny(CommonProblem.UNREADABLE);
    }

    void throwIfAny(ProblemType type) {
        if (errors.isEmpty()) {
            return;
        }
        var first = String.valueOf(errors.get(0).members().get("field"));
        var reason = (Text) errors.get(0).members().get("detail");
        throw new ProblemException(
                type, new Text(first + "：" + reason.zh(), first + ": " + reason.en()), errors);
    }
}
