package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import org.huizong.performance.performancecheck.NamedChecks.Named;

/** 自评校验方法: the checks of self-evaluations that a rule's file can name. */
final class EvaluationChecks {

    static final Map<String, Named> CHECKS = Map.ofEntries(
            Map.entry("execution-rate", new Named(ExecutionRateCheck.MESSAGES, ExecutionRateCheck::new)),
            Map.entry("execution-score", new Named(List.of("inconsistent"), ExecutionScoreCheck::new)),
            Map.entry("evaluation-weights", new Named(List.of("inconsistent"), EvaluationWeightCheck::new)),
            Map.entry("evaluation-total", new Named(List.of("inconsistent"), EvaluationTotalCheck::new)),
            Map.entry("score-within-weight", new Named(List.of("inconsistent"), ScoreWithinWeightCheck::new)),
            Map.entry("full-score", new Named(IndicatorScoreChecks.MISSED, IndicatorScoreChecks.FullScore::new)),
            Map.entry("evaluation-funds", new Named(List.of("inconsistent"), EvaluationFundsCheck::new)),
            Map.entry("executed-total", new Named(List.of("inconsistent"), ExecutedTotalCheck::new)),
            Map.entry("cost-actual", new Named(CostActualCheck.MESSAGES, CostActualCheck::new)),
            Map.entry("evaluated-statement", new Named(StatementChecks.EVALUATED, StatementChecks.Evaluated::new)),
            Map.entry("stated-rate", new Named(List.of("inconsistent"), StatedRateCheck::new)),
            Map.entry("blank-telephone", new Named(List.of("telephone"), BlankTelephoneCheck::new)),
            Map.entry("deviation", new Named(List.of("missing"), DeviationCheck::new)),
            Map.entry(
                    "score-difference",
                    new Named(IndicatorScoreChecks.DIFFERENCES, IndicatorScoreChecks.Difference::new)),
            Map.entry("score-total", new Named(List.of("total"), ScoreTotalCheck::new)),
            Map.entry(
                    "score-computable",
                    new Named(IndicatorScoreChecks.UNCOMPUTED, IndicatorScoreChecks.Uncomputed::new)));

    private EvaluationChecks() {}
}
