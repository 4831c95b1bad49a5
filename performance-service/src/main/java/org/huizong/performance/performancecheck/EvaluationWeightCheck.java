package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;

/** 分值合计: the weights of a self-evaluation, with the points of its execution, add up to the full score. */
final class EvaluationWeightCheck implements PerformanceCheck {

    private final BigDecimal full;

    EvaluationWeightCheck(Settings settings) {
        this.full = settings.number("full");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> {
            boolean weighted = score.indicators().stream()
                    .anyMatch(indicator -> indicator.weight().isPresent());
            if (weighted && score.weights().compareTo(full) != 0) {
                findings.tell(
                        "inconsistent",
                        subject,
                        EvaluationPlaces.computed(
                                score.evaluation(), "分值合计", score.weights().toPlainString(), full.toPlainString()),
                        Map.of("project", score.evaluation().project()));
            }
        });
    }
}
