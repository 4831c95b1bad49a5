package org.huizong.performance.performancecheck;

/** 得分不超过分值. */
final class ScoreWithinWeightCheck implements PerformanceCheck {

    ScoreWithinWeightCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> score.indicators().stream()
                .filter(indicator -> indicator
                        .printed()
                        .flatMap(printed -> indicator.weight().map(printed::compareTo))
                        .filter(comparison -> comparison > 0)
                        .isPresent())
                .forEach(indicator -> findings.tell(
                        "inconsistent",
                        subject,
                        EvaluationPlaces.score(
                                score.evaluation(),
                                indicator,
                                "分值",
                                indicator.row().weight().printed()),
                        EvaluationPlaces.words(score.evaluation(), indicator))));
    }
}
