package org.huizong.performance.performancecheck;

/** 偏差原因: an indicator that missed its target says why. Telephone numbers are never kept, so they are not asked for. */
final class DeviationCheck implements PerformanceCheck {

    DeviationCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> score.indicators().stream()
                .filter(indicator ->
                        indicator.missed() && indicator.row().deviation().isEmpty())
                .forEach(indicator -> findings.tell(
                        "missing",
                        subject,
                        EvaluationPlaces.score(
                                score.evaluation(),
                                indicator,
                                "实际完成值",
                                indicator.row().actual().printed()),
                        EvaluationPlaces.words(score.evaluation(), indicator))));
    }
}
