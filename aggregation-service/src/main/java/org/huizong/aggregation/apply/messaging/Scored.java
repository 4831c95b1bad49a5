package org.huizong.aggregation.apply.messaging;

import org.huizong.contracts.event.v1.PerformanceChanged;

/**
 * 得分与资金: a score and the money that it weighs. A self-evaluation covers no money: its score, as computed and set by reviewers,
 * weighs its 全年预算数. A fact that tells no scoring weighs its printed score by the money it covers.
 *
 * @param hundredths of a point
 * @param fen 0 where there is no score, or no money to weigh it by
 */
record Scored(long hundredths, long fen) {

    private static final Scored NONE = new Scored(0, 0);

    static Scored of(PerformanceChanged.Fact fact) {
        var evaluation = fact.evaluation();
        if (evaluation == null) {
            return fact.score() == null ? NONE : new Scored(fact.score(), fact.amountCoveredFen());
        }
        return evaluation.score() == null || evaluation.annualFen() == null
                ? NONE
                : new Scored(evaluation.score(), evaluation.annualFen());
    }
}
