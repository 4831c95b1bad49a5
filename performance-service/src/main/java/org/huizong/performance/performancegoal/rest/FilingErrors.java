package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.List;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** What is wrong with a filed book: 400 for what cannot be read, 422 for indicators that cannot stand as they are. */
final class FilingErrors {

    private static final int MAX = 50;

    private final BodyErrors shape = new BodyErrors();
    private final List<ProblemDetail> indicators = new ArrayList<>();

    BodyErrors shape() {
        return shape;
    }

    /** @param name 三级指标, or the project where the whole goal is concerned */
    void indicator(String path, String name, Text reason) {
        if (indicators.size() < MAX) {
            indicators.add(ProblemDetail.field(path, reason).with("indicator", name));
        }
    }

    void throwIfAny() {
        shape.throwIfAny();
        if (indicators.isEmpty()) {
            return;
        }
        var first = indicators.get(0).members();
        var name = String.valueOf(first.get("indicator"));
        var reason = (Text) first.get("detail");
        throw new ProblemException(
                PerformanceProblem.INDICATOR_REFUSED,
                new Text("“" + name + "”：" + reason.zh() + "。", name + ": " + reason.en() + "."),
                indicators);
    }
}
