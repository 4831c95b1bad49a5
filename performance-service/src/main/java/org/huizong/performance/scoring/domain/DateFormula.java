package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 时效指标 by days: a target such as 2021年12月 is a span of days, and so is an actual value. */
final class DateFormula {

    private DateFormula() {}

    /** @param late share of the weight that is left, in per cent */
    static Computation score(
            TargetOperator operator, String target, String actual, BigDecimal weight, BigDecimal late) {
        var wanted = Span.of(target);
        var reached = Span.of(actual);
        if (wanted.isEmpty() || reached.isEmpty()) {
            return Computation.none(
                    wanted.isEmpty() ? ScoreReason.TARGET_NOT_UNDERSTOOD : ScoreReason.ACTUAL_NOT_UNDERSTOOD);
        }
        if (operator == TargetOperator.AT_LEAST || operator == TargetOperator.MORE_THAN) {
            return judged(
                    !reached.get().first().isBefore(wanted.get().first()),
                    reached.get().last().isBefore(wanted.get().first()),
                    new Written(actual, target, "≥", "<"),
                    weight,
                    late);
        }
        // A day that is to be met may also be met early.
        return judged(
                !reached.get().last().isAfter(wanted.get().last()),
                reached.get().first().isAfter(wanted.get().last()),
                new Written(actual, target, "≤", ">"),
                weight,
                late);
    }

    private record Written(String actual, String target, String met, String missed) {}

    private static Computation judged(
            boolean met, boolean missed, Written written, BigDecimal weight, BigDecimal late) {
        if (met) {
            return Computation.exactly(
                    Formula.DEADLINE,
                    ScoreReason.TARGET_MET,
                    weight,
                    written.actual() + written.met() + written.target() + " → " + weight.setScale(Computation.SCALE));
        }
        if (!missed) {
            return Computation.none(ScoreReason.DATE_UNDECIDED);
        }
        var score = weight.multiply(late).divide(ScoringScheme.HUNDRED, Computation.SCALE, RoundingMode.HALF_UP);
        return Computation.exactly(
                Formula.DEADLINE,
                ScoreReason.LATE,
                score,
                written.actual() + written.missed() + written.target() + " → " + score);
    }

    private record Span(LocalDate first, LocalDate last) {

        /** Empty for a text that is no day, month or year of the calendar. */
        static Optional<Span> of(String iso) {
            try {
                return switch (iso.length()) {
                    case 4 ->
                        Optional.of(new Span(
                                Year.parse(iso).atDay(1),
                                Year.parse(iso).atMonth(12).atEndOfMonth()));
                    case 7 ->
                        Optional.of(new Span(
                                YearMonth.parse(iso).atDay(1),
                                YearMonth.parse(iso).atEndOfMonth()));
                    default -> Optional.of(new Span(LocalDate.parse(iso), LocalDate.parse(iso)));
                };
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
    }
}
