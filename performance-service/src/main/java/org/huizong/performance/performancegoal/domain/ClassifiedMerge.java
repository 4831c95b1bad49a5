package org.huizong.performance.performancegoal.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * 涉密绩效的修订: who files what is withheld cannot read it back, so what is sent replaces what speaks of the same project, and
 * what is not sent stays.
 */
public final class ClassifiedMerge {

    private ClassifiedMerge() {}

    public static PerformanceContent of(PerformanceContent kept, PerformanceContent sent) {
        return new PerformanceContent(
                merged(kept.goals(), sent.goals(), goal -> List.of(goal.kind(), goal.horizon(), goal.project())),
                merged(kept.selfEvaluations(), sent.selfEvaluations(), SelfEvaluation::project));
    }

    private static <T> List<T> merged(List<T> kept, List<T> sent, Function<T, Object> subject) {
        var merged = new LinkedHashMap<Object, T>();
        kept.forEach(item -> merged.put(subject.apply(item), item));
        sent.forEach(item -> merged.put(subject.apply(item), item));
        return new ArrayList<>(merged.values());
    }
}
