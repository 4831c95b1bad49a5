package org.huizong.performance.performancecheck;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.scoring.domain.IndicatorScore;
import org.huizong.performance.scoring.domain.ScoreReason;

/** 指标得分 beside its recomputation; the reason of the computation chooses the sentence. */
final class IndicatorScoreChecks {

    /** Reasons to give less than the weight. */
    static final List<String> MISSED = codes(
            ScoreReason.BELOW_TARGET,
            ScoreReason.ABOVE_CEILING,
            ScoreReason.TWICE_CEILING,
            ScoreReason.ABOVE_NONE,
            ScoreReason.LATE,
            ScoreReason.QUALITATIVE_BAND,
            ScoreReason.SATISFACTION_BAND);

    /** Reasons of any score. */
    static final List<String> DIFFERENCES = Stream.concat(MISSED.stream(), codes(ScoreReason.TARGET_MET).stream())
            .toList();

    /** Reasons that leave a score as printed; a missing weight is told by the sum of the weights. */
    static final List<String> UNCOMPUTED = codes(
            ScoreReason.NO_ACTUAL,
            ScoreReason.TARGET_NOT_UNDERSTOOD,
            ScoreReason.ACTUAL_NOT_UNDERSTOOD,
            ScoreReason.KIND_DIFFERS,
            ScoreReason.UNIT_DIFFERS,
            ScoreReason.NEGATIVE_TARGET,
            ScoreReason.DATE_UNDECIDED);

    private IndicatorScoreChecks() {}

    /** 满分 ⇒ 实际达到目标. */
    static final class FullScore implements PerformanceCheck {

        FullScore(Settings settings) {}

        @Override
        public void run(CheckedBook book, RuleFindings findings) {
            eachIndicator(book, IndicatorScoreChecks::isFullButMissed, findings);
        }
    }

    /** Any other difference between the printed and the recomputed score. */
    static final class Difference implements PerformanceCheck {

        Difference(Settings settings) {}

        @Override
        public void run(CheckedBook book, RuleFindings findings) {
            eachIndicator(book, indicator -> indicator.differs() && !isFullButMissed(indicator), findings);
        }
    }

    /** An indicator whose score cannot be computed again. */
    static final class Uncomputed implements PerformanceCheck {

        Uncomputed(Settings settings) {}

        @Override
        public void run(CheckedBook book, RuleFindings findings) {
            eachIndicator(
                    book,
                    indicator ->
                            UNCOMPUTED.contains(indicator.computation().reason().code()),
                    findings);
        }
    }

    private static boolean isFullButMissed(IndicatorScore indicator) {
        boolean full = indicator
                .printed()
                .flatMap(printed -> indicator.weight().map(printed::compareTo))
                .filter(comparison -> comparison == 0)
                .isPresent();
        return full && indicator.missed();
    }

    private static void eachIndicator(CheckedBook book, Predicate<IndicatorScore> wrong, RuleFindings findings) {
        book.eachScore((score, subject) -> score.indicators().stream()
                .filter(wrong)
                .forEach(indicator -> tell(score.evaluation(), indicator, subject, findings)));
    }

    private static void tell(
            SelfEvaluation evaluation, IndicatorScore indicator, Subject subject, RuleFindings findings) {
        var range = indicator.computation().range();
        var computed = range.map(known -> known.isExact()
                        ? known.low().toPlainString()
                        : known.low().toPlainString() + "–" + known.high().toPlainString())
                .orElse("");
        var right = range.isPresent() ? "得分（核算）" : "实际完成值";
        var value = range.isPresent() ? computed : indicator.row().actual().printed();
        findings.tell(
                indicator.computation().reason().code(),
                subject,
                EvaluationPlaces.score(evaluation, indicator, right, value),
                EvaluationPlaces.words(evaluation, indicator));
    }

    private static List<String> codes(ScoreReason... reasons) {
        return Arrays.stream(reasons).map(ScoreReason::code).toList();
    }
}
