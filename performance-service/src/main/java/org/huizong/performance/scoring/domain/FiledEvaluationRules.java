package org.huizong.performance.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;

/**
 * 填报规则: what a self-evaluation that is filed here must hold before it is taken. A transcribed document is taken as printed, and
 * the same is a finding there.
 */
public final class FiledEvaluationRules {

    private static final Set<ScoreReason> WRONG_KIND =
            Set.of(ScoreReason.KIND_DIFFERS, ScoreReason.UNIT_DIFFERS, ScoreReason.ACTUAL_NOT_UNDERSTOOD);

    private FiledEvaluationRules() {}

    /**
     * One thing that is wrong.
     *
     * @param indicator number of the indicator, from 1; 0 for the whole form
     * @param name of the indicator; empty for the whole form
     * @param field {@code weight}, {@code score} or {@code actual}
     */
    public record Fault(int indicator, String name, String field, String zh, String en) {}

    /** Empty when the form may be filed. */
    public static List<Fault> check(SelfEvaluation evaluation, ScoringScheme scheme) {
        var score = new EvaluationScoring(scheme).score(evaluation, List.of());
        var faults = new ArrayList<Fault>();
        for (var indicator : score.indicators()) {
            weight(indicator, faults);
            actual(indicator, faults);
        }
        if (score.weights().compareTo(scheme.fullScore()) != 0) {
            var sum = score.weights().toPlainString();
            var full = scheme.fullScore().toPlainString();
            faults.add(new Fault(
                    0,
                    "",
                    "weight",
                    "分值合计 " + sum + "，应为 " + full,
                    "the weights add up to " + sum + ", not to " + full));
        }
        return List.copyOf(faults);
    }

    private static void weight(IndicatorScore indicator, List<Fault> faults) {
        var weight = indicator.weight();
        if (weight.isEmpty()) {
            faults.add(fault(indicator, "weight", "没有分值", "has no weight"));
            return;
        }
        indicator
                .printed()
                .filter(printed -> printed.compareTo(weight.get()) > 0)
                .ifPresent(printed -> faults.add(fault(
                        indicator,
                        "score",
                        "得分 " + printed.toPlainString() + " 超过分值 "
                                + weight.get().toPlainString(),
                        "score " + printed.toPlainString() + " exceeds the weight "
                                + weight.get().toPlainString())));
    }

    private static void actual(IndicatorScore indicator, List<Fault> faults) {
        var reason = indicator.computation().reason();
        if (WRONG_KIND.contains(reason)) {
            faults.add(fault(indicator, "actual", reason.zh(), reason.en()));
        }
    }

    private static Fault fault(IndicatorScore indicator, String field, String zh, String en) {
        var name = indicator.row().level3();
        return new Fault(indicator.number(), name, field, "指标“" + name + "”" + zh, "“" + name + "”: " + en);
    }
}
