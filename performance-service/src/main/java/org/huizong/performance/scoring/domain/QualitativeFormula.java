package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.huizong.performance.scoring.domain.ScoringScheme.QualitativeBand;

/** 定性指标: words are scored by a person, inside the band that their degree of achievement opens. */
final class QualitativeFormula {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private QualitativeFormula() {}

    /** @param target words that the actual value may simply repeat, and is then achieved */
    static Computation score(String target, String actual, BigDecimal weight, List<QualitativeBand> bands) {
        return bandOf(target, actual, bands)
                .map(band -> within(bands, band, weight))
                .orElseGet(() -> Computation.none(ScoreReason.ACTUAL_NOT_UNDERSTOOD));
    }

    private static Optional<Integer> bandOf(String target, String actual, List<QualitativeBand> bands) {
        // 未达成 holds 达成, so the lowest band is asked first, and each only for how the words begin.
        for (int i = bands.size() - 1; i >= 0; i--) {
            if (bands.get(i).words().stream().anyMatch(actual::startsWith)) {
                return Optional.of(i);
            }
        }
        return !actual.isEmpty() && actual.equals(target) ? Optional.of(0) : Optional.empty();
    }

    private static Computation within(List<QualitativeBand> bands, int band, BigDecimal weight) {
        var low = share(weight, bands.get(band).from(), RoundingMode.CEILING);
        var high = band == 0
                ? weight.setScale(Computation.SCALE, RoundingMode.HALF_UP)
                : below(share(weight, bands.get(band - 1).from(), RoundingMode.CEILING), low);
        var upper = band == 0 ? "100%]" : bands.get(band - 1).from().toPlainString() + "%)";
        return new Computation(
                Formula.QUALITATIVE,
                ScoreReason.QUALITATIVE_BAND,
                Optional.of(new ScoreRange(low, high)),
                "[" + bands.get(band).from().toPlainString() + "%, " + upper + "×" + weight.toPlainString() + " = ["
                        + low + ", " + high + "]");
    }

    /** The highest score below the next band. */
    private static BigDecimal below(BigDecimal next, BigDecimal low) {
        return next.subtract(HUNDREDTH).max(low);
    }

    private static BigDecimal share(BigDecimal weight, BigDecimal percent, RoundingMode rounding) {
        return weight.multiply(percent).divide(ScoringScheme.HUNDRED, Computation.SCALE, rounding);
    }
}
