package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.List;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Collects what is wrong with a body, field by field, so that one answer names it all. */
final class BodyErrors {

    /** Enough to correct a body by; a hostile one must not make a long answer. */
    private static final int MAX = 50;

    private final List<ProblemDetail> errors = new ArrayList<>();

    void add(String path, Text reason) {
        if (errors.size() < MAX) {
            errors.add(ProblemDetail.field(path, reason));
        }
    }

    void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        var first = String.valueOf(errors.get(0).members().get("field"));
        var reason = (Text) errors.get(0).members().get("detail");
        throw new ProblemException(
                CommonProblem.UNREADABLE, new Text(first + "：" + reason.zh(), first + ": " + reason.en()), errors);
    }
}
