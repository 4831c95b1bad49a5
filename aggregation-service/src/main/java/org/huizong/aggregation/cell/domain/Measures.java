package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;

/**
 * 计量: what is added up at one place. All money is fen and every addition is exact: overflow throws instead of wrapping.
 *
 * @param facts how many facts stand behind; a book is behind a row when its facts there are more than zero
 * @param amountFen the amount; in the performance cube the amount that goals cover
 * @param scoredFen the money of what carries a score
 * @param weightedScore Σ score × money, in hundredths of a point × fen: wider than a {@code long}
 * @param evaluated what self-evaluations tell
 */
public record Measures(
        long facts,
        long amountFen,
        long uncoveredFen,
        long goals,
        long indicators,
        long scoredFen,
        BigInteger weightedScore,
        Evaluated evaluated) {

    public static final Measures ZERO = new Measures(0, 0, 0, 0, 0, 0, BigInteger.ZERO);

    /** Measures of which no self-evaluation tells. */
    public Measures(
            long facts,
            long amountFen,
            long uncoveredFen,
            long goals,
            long indicators,
            long scoredFen,
            BigInteger weightedScore) {
        this(facts, amountFen, uncoveredFen, goals, indicators, scoredFen, weightedScore, Evaluated.NONE);
    }

    /** One fact of a cube of money. */
    public static Measures ofAmount(long amountFen) {
        return new Measures(1, amountFen, 0, 0, 0, 0, BigInteger.ZERO);
    }

    public Measures plus(Measures other) {
        return new Measures(
                Math.addExact(facts, other.facts),
                Math.addExact(amountFen, other.amountFen),
                Math.addExact(uncoveredFen, other.uncoveredFen),
                Math.addExact(goals, other.goals),
                Math.addExact(indicators, other.indicators),
                Math.addExact(scoredFen, other.scoredFen),
                weightedScore.add(other.weightedScore),
                evaluated.plus(other.evaluated));
    }

    public Measures negated() {
        return new Measures(
                Math.negateExact(facts),
                Math.negateExact(amountFen),
                Math.negateExact(uncoveredFen),
                Math.negateExact(goals),
                Math.negateExact(indicators),
                Math.negateExact(scoredFen),
                weightedScore.negate(),
                evaluated.negated());
    }

    public Measures minus(Measures other) {
        return plus(other.negated());
    }

    public boolean isZero() {
        return facts == 0
                && amountFen == 0
                && uncoveredFen == 0
                && goals == 0
                && indicators == 0
                && scoredFen == 0
                && weightedScore.signum() == 0
                && evaluated.isZero();
    }
}
