package org.huizong.performance.scoring.domain;

import static org.huizong.performance.scoring.domain.Computation.SCALE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 定量指标: the formulas over two numbers. Every result is rounded once, half up. */
final class NumberFormulas {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private NumberFormulas() {}

    /** @param target and actual are in one unit */
    static Computation score(TargetOperator operator, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        return switch (operator) {
            case AT_MOST, LESS_THAN -> ceiling(target, actual, weight);
            case EQUAL -> target.signum() == 0 ? none(actual, weight) : proportional(target, actual, weight);
            default -> proportional(target, actual, weight);
        };
    }

    private static Computation proportional(BigDecimal target, BigDecimal actual, BigDecimal weight) {
        if (actual.compareTo(target) >= 0) {
            return met(Formula.PROPORTIONAL, text(actual) + "≥" + text(target), weight);
        }
        if (target.signum() < 0) {
            return Computation.none(ScoreReason.NEGATIVE_TARGET);
        }
        if (actual.signum() <= 0 || target.signum() == 0) {
            return lost(Formula.PROPORTIONAL, ScoreReason.BELOW_TARGET, text(actual) + "<" + text(target));
        }
        var score = actual.multiply(weight).divide(target, SCALE, RoundingMode.HALF_UP);
        return Computation.exactly(
                Formula.PROPORTIONAL,
                ScoreReason.BELOW_TARGET,
                score,
                text(actual) + "÷" + text(target) + "×" + text(weight) + "=" + text(score));
    }

    private static Computation ceiling(BigDecimal target, BigDecimal actual, BigDecimal weight) {
        if (actual.compareTo(target) <= 0) {
            return met(Formula.CEILING, text(actual) + "≤" + text(target), weight);
        }
        if (target.signum() < 0) {
            return Computation.none(ScoreReason.NEGATIVE_TARGET);
        }
        if (target.signum() == 0) {
            return lost(Formula.CEILING, ScoreReason.ABOVE_NONE, text(actual) + ">0");
        }
        var twice = target.multiply(TWO);
        if (actual.compareTo(twice) >= 0) {
            return lost(Formula.CEILING, ScoreReason.TWICE_CEILING, text(actual) + "≥2×" + text(target));
        }
        // (1 − (a − t) ÷ t) × w = (2t − a) × w ÷ t, with a single rounding.
        var score = twice.subtract(actual).multiply(weight).divide(target, SCALE, RoundingMode.HALF_UP);
        return Computation.exactly(
                Formula.CEILING,
                ScoreReason.ABOVE_CEILING,
                score,
                "(1−(" + text(actual) + "−" + text(target) + ")÷" + text(target) + ")×" + text(weight) + "="
                        + text(score));
    }

    private static Computation none(BigDecimal actual, BigDecimal weight) {
        return actual.signum() <= 0
                ? met(Formula.NONE_ALLOWED, text(actual) + "≤0", weight)
                : lost(Formula.NONE_ALLOWED, ScoreReason.ABOVE_NONE, text(actual) + ">0");
    }

    private static Computation met(Formula formula, String comparison, BigDecimal weight) {
        return Computation.exactly(
                formula, ScoreReason.TARGET_MET, weight, comparison + " → " + text(weight.setScale(SCALE)));
    }

    private static Computation lost(Formula formula, ScoreReason reason, String comparison) {
        return Computation.exactly(formula, reason, BigDecimal.ZERO, comparison + " → 0.00");
    }

    static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
