package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;

/**
 * 计量: what is added up at one place. All money is fen and every addition is exact: overflow throws instead of wrapping.
 *
 * @param facts how many facts stand behind; a book is behind a row when its facts there are more than zero
 * @param amountFen the amount; in the performance cube the amount that goals cover
 * @param scoredFen the money of the goals that carry a score
 * @param weightedScore Σ score × money, in hundredths of a point × fen: wider than a {@code long}
 */
public record Measures(
        long facts,
        long amountFen,
        long uncoveredFen,
        long goals,
        long indicators,
        long scoredFen,
        BigInteger weightedScore) {

    public static final Measures ZERO = new Measures(0, 0, 0, 0, 0, 0, BigInteger.ZERO);

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
                weightedScore.add(other.weightedScore));
    }

    public Measures negated() {
        return new Measures(
                Math.negateExact(facts),
                Math.negateExact(amountFen),
                Math.negateExact(uncoveredFen),
                Math.negateExact(goals),
                Math.negateExact(indicators),
                Math.negateExact(scoredFen),
                weightedScore.negate());
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
                && weightedScore.signum() == 0;
    }
}
