package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.performance.scoring.domain.EvaluationScore;
import org.huizong.performance.scoring.domain.ExecutionScore;
import org.huizong.performance.scoring.domain.IndicatorScore;

/** 总分: the sum of the printed scores. A form that leaves the score of an indicator blank is not judged. */
final class EvaluationTotalCheck implements PerformanceCheck {

    EvaluationTotalCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> printedSum(score)
                .filter(sum -> score.printedTotal()
                        .filter(total -> total.compareTo(sum) != 0)
                        .isPresent())
                .ifPresent(sum -> findings.tell(
                        "inconsistent",
                        subject,
                        EvaluationPlaces.computed(
                                score.evaluation(),
                                "总分",
                                score.evaluation().totalScore().printed(),
                                sum.toPlainString()),
                        Map.of("project", score.evaluation().project()))));
    }

    private static Optional<BigDecimal> printedSum(EvaluationScore score) {
        var parts = Stream.concat(
                        score.execution().map(ExecutionScore::printed).stream(),
                        score.indicators().stream().map(IndicatorScore::printed))
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : parts.stream().map(Optional::orElseThrow).reduce(BigDecimal::add);
    }
}
