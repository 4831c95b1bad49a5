package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.huizong.aggregation.cell.domain.Evaluated;

/**
 * 数字: the measures of one row, exact.
 *
 * @param amountFen the amount; in the performance cube the amount that goals cover
 * @param weightedScore Σ score × money of the scored goals, in hundredths of a point × fen
 */
public record Figures(
        long amountFen,
        long uncoveredFen,
        long goals,
        long indicators,
        long scoredFen,
        BigInteger weightedScore,
        Evaluated evaluated) {

    public static final Figures ZERO = new Figures(0, 0, 0, 0, 0, BigInteger.ZERO);

    /** Figures of which no self-evaluation tells. */
    public Figures(
            long amountFen, long uncoveredFen, long goals, long indicators, long scoredFen, BigInteger weightedScore) {
        this(amountFen, uncoveredFen, goals, indicators, scoredFen, weightedScore, Evaluated.NONE);
    }

    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(amountFen, other.amountFen),
                Math.addExact(uncoveredFen, other.uncoveredFen),
                Math.addExact(goals, other.goals),
                Math.addExact(indicators, other.indicators),
                Math.addExact(scoredFen, other.scoredFen),
                weightedScore.add(other.weightedScore),
                evaluated.plus(other.evaluated));
    }

    /** The same figures with other money, as rounding for display gives it. */
    public Figures withMoney(long amount, long uncovered) {
        return new Figures(amount, uncovered, goals, indicators, scoredFen, weightedScore, evaluated);
    }

    /** Nothing to show: the score is a quotient of money that is zero too. */
    public boolean isZero() {
        return amountFen == 0 && uncoveredFen == 0 && goals == 0 && indicators == 0 && evaluated.isZero();
    }

    /** 资金加权得分: hundredths of a point; empty when no money carries a score. */
    public Optional<Long> score() {
        if (scoredFen == 0) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(weightedScore)
                .divide(BigDecimal.valueOf(scoredFen), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** 预算执行率: hundredths of a percent, rounded half up; empty without a full-year budget. */
    public Optional<Long> executionRate() {
        return evaluated.annualFen() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(evaluated.executedFen())
                        .movePointRight(4)
                        .divide(BigDecimal.valueOf(evaluated.annualFen()), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** A quotient of two sums, in hundredths; empty where it has no divisor. */
    public Optional<Long> quotient(Measure measure) {
        return measure == Measure.SCORE ? score() : executionRate();
    }

    /** The measure as a whole number: fen, a count, or hundredths of a point. */
    public long value(Measure measure) {
        return switch (measure) {
            case AMOUNT, AMOUNT_COVERED -> amountFen;
            case AMOUNT_UNCOVERED -> uncoveredFen;
            case GOALS -> goals;
            case INDICATORS -> indicators;
            case SCORE -> score().orElse(0L);
            case EVALUATIONS -> evaluated.evaluations();
            case EXCELLENT -> evaluated.excellent();
            case GOOD -> evaluated.good();
            case FAIR -> evaluated.fair();
            case POOR -> evaluated.poor();
            case AMOUNT_EVALUATED -> evaluated.annualFen();
            case AMOUNT_EXECUTED -> evaluated.executedFen();
            case EXECUTION_RATE -> executionRate().orElse(0L);
            case MISSED -> evaluated.missed();
            case DIFFERENCES -> evaluated.differences();
            case UNVERIFIED -> evaluated.unverified();
            case OVERRIDDEN -> evaluated.overridden();
            case BOOKS -> throw new IllegalArgumentException("books are counted per row, not added");
        };
    }
}
