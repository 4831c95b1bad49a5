package org.huizong.aggregation.apply.messaging;

import org.huizong.aggregation.cell.domain.Evaluated;
import org.huizong.contracts.event.v1.PerformanceChanged.Evaluation;

/** 自评: one announced self-evaluation as what is added up. A fact that tells no scoring adds nothing, never a zero score. */
final class EvaluatedFacts {

    private EvaluatedFacts() {}

    static Evaluated of(Evaluation evaluation) {
        if (evaluation == null) {
            return Evaluated.NONE;
        }
        boolean executed = evaluation.annualFen() != null && evaluation.executedFen() != null;
        return new Evaluated(
                1,
                executed ? evaluation.annualFen() : 0,
                executed ? evaluation.executedFen() : 0,
                evaluation.missed(),
                evaluation.differences(),
                evaluation.unverified(),
                evaluation.overridden(),
                is("excellent", evaluation),
                is("good", evaluation),
                is("fair", evaluation),
                is("poor", evaluation));
    }

    private static long is(String grade, Evaluation evaluation) {
        return grade.equals(evaluation.grade()) ? 1 : 0;
    }
}
