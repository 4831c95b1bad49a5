package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.scoring.domain.ScoringScheme.RateBand;

/**
 * 预算执行率得分 of the row 资金总额.
 *
 * @param points full points of the execution
 * @param rate executed ÷ full-year budget in per cent, two decimals; empty where the form does not tell both
 */
public record ExecutionScore(
        Execution row,
        BigDecimal points,
        Optional<BigDecimal> rate,
        Optional<BigDecimal> computed,
        String calculation) {

    static ExecutionScore of(Execution row, BigDecimal points, ScoringScheme.Execution rule) {
        var annual = row.annual().amount().map(Amount::fen).orElse(0L);
        var executed = row.executed().amount().map(Amount::fen);
        if (annual <= 0 || executed.isEmpty() || executed.get() < 0) {
            return new ExecutionScore(row, points, Optional.empty(), Optional.empty(), "");
        }
        var money = new Money(BigDecimal.valueOf(executed.get()), BigDecimal.valueOf(annual));
        var band = rule.bands().stream()
                .filter(candidate -> money.reaches(candidate.from()))
                .findFirst()
                .orElseThrow();
        var score = band.fixedShare()
                .map(share ->
                        points.multiply(share).divide(ScoringScheme.HUNDRED, Computation.SCALE, RoundingMode.HALF_UP))
                .orElseGet(() -> points.multiply(money.executed())
                        .divide(money.annual(), Computation.SCALE, RoundingMode.HALF_UP));
        return new ExecutionScore(
                row, points, Optional.of(money.rate()), Optional.of(score), text(row, money, band, points, score));
    }

    public Optional<BigDecimal> printed() {
        return row.score().number();
    }

    /** The computed score, or the printed one where none can be computed. */
    public Optional<BigDecimal> score() {
        return computed.or(this::printed);
    }

    /** Printed less computed; empty where one of them is missing. */
    public Optional<BigDecimal> difference() {
        return printed().flatMap(printed -> computed.map(printed::subtract));
    }

    public ScoreReason reason() {
        return computed.isPresent() ? ScoreReason.EXECUTION_RATE : ScoreReason.NO_EXECUTION;
    }

    private static String text(Execution row, Money money, RateBand band, BigDecimal points, BigDecimal score) {
        var rate = row.executed().printed() + "÷" + row.annual().printed() + "=" + money.rate() + "%";
        return rate + "；"
                + band.fixedShare().map(share -> share.toPlainString() + "%").orElse(money.rate() + "%") + "×"
                + points.toPlainString() + "=" + score;
    }

    /** In fen: a rate is compared without rounding it. */
    private record Money(BigDecimal executed, BigDecimal annual) {

        boolean reaches(BigDecimal percent) {
            return executed.multiply(ScoringScheme.HUNDRED).compareTo(annual.multiply(percent)) >= 0;
        }

        BigDecimal rate() {
            return executed.multiply(ScoringScheme.HUNDRED).divide(annual, Computation.SCALE, RoundingMode.HALF_UP);
        }
    }
}
