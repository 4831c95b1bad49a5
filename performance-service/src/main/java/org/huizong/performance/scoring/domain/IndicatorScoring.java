package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 指标赋分: chooses the formula of an indicator by its target and computes it. Nothing is guessed: what cannot be computed says why. */
final class IndicatorScoring {

    /** 金额单位 in yuan: the only units that are converted. */
    private static final Map<String, BigDecimal> MONEY = Map.of(
            "元", BigDecimal.ONE,
            "千元", new BigDecimal(1_000),
            "万元", new BigDecimal(10_000),
            "亿元", new BigDecimal(100_000_000));

    private final ScoringScheme scheme;

    IndicatorScoring(ScoringScheme scheme) {
        this.scheme = scheme;
    }

    Computation score(EvaluatedIndicator row) {
        var weight = row.weight().number();
        if (weight.isEmpty()) {
            return Computation.none(ScoreReason.NO_WEIGHT);
        }
        if (row.actual().printed().isEmpty()) {
            return Computation.none(ScoreReason.NO_ACTUAL);
        }
        var operator = operator(row.target());
        return switch (operator) {
            case UNREADABLE, UNSTATED -> Computation.none(ScoreReason.TARGET_NOT_UNDERSTOOD);
            case QUALITATIVE -> qualitative(row, weight.get());
            case DATE -> date(row, operator, weight.get());
            default -> isDate(row.target()) ? date(row, operator, weight.get()) : number(row, operator, weight.get());
        };
    }

    /** A bare year is written like a number and stands without a unit. */
    private static boolean isDate(IndicatorTarget target) {
        return target.number().isEmpty()
                || target.unit().isEmpty()
                        && target.value().length() == 4
                        && target.printed().contains("年");
    }

    private TargetOperator operator(IndicatorTarget target) {
        return target.operator() == TargetOperator.UNSTATED
                ? TargetOperator.ofCode(scheme.unstatedOperator())
                : target.operator();
    }

    private Computation qualitative(EvaluatedIndicator row, BigDecimal weight) {
        if (row.actual().operator() != TargetOperator.QUALITATIVE) {
            return Computation.none(wrongKind(row.actual()));
        }
        return QualitativeFormula.score(row.target().value(), row.actual().value(), weight, scheme.qualitative());
    }

    private Computation date(EvaluatedIndicator row, TargetOperator operator, BigDecimal weight) {
        boolean date = row.actual().operator() == TargetOperator.DATE;
        return date
                ? DateFormula.score(operator, row.target().value(), row.actual().value(), weight, scheme.late())
                : Computation.none(wrongKind(row.actual()));
    }

    private Computation number(EvaluatedIndicator row, TargetOperator operator, BigDecimal weight) {
        boolean plain = row.actual().operator() == TargetOperator.UNSTATED
                || row.actual().operator() == TargetOperator.EQUAL;
        if (!plain || row.actual().number().isEmpty()) {
            return Computation.none(wrongKind(row.actual()));
        }
        var actual = inUnitOf(row.target(), row.actual());
        if (actual.isEmpty()) {
            return Computation.none(ScoreReason.UNIT_DIFFERS);
        }
        boolean banded = !scheme.satisfaction().bands().isEmpty()
                && (scheme.satisfaction().levels().contains(row.level2())
                        || scheme.satisfaction().levels().contains(row.level1()));
        return banded
                ? satisfaction(actual.get(), weight)
                : NumberFormulas.score(operator, row.target().number().orElseThrow(), actual.get(), weight);
    }

    private Computation satisfaction(BigDecimal actual, BigDecimal weight) {
        var bands = scheme.satisfaction().bands();
        var band = bands.stream()
                .filter(candidate -> actual.compareTo(candidate.from()) >= 0)
                .findFirst()
                .orElse(bands.get(bands.size() - 1));
        var score =
                weight.multiply(band.share()).divide(ScoringScheme.HUNDRED, Computation.SCALE, RoundingMode.HALF_UP);
        return Computation.exactly(
                Formula.SATISFACTION,
                ScoreReason.SATISFACTION_BAND,
                score,
                actual.toPlainString() + "≥" + band.from().toPlainString() + " → "
                        + band.share().toPlainString() + "%×" + weight.toPlainString() + "=" + score);
    }

    /** A cell without a unit stands in the unit of the target beside it. */
    private static Optional<BigDecimal> inUnitOf(IndicatorTarget target, IndicatorTarget actual) {
        var number = actual.number().orElseThrow();
        if (actual.unit().isEmpty() || target.unit().isEmpty() || actual.unit().equals(target.unit())) {
            return Optional.of(number);
        }
        var from = MONEY.get(actual.unit());
        var to = MONEY.get(target.unit());
        return from == null || to == null
                ? Optional.empty()
                // Powers of ten: the quotient is exact.
                : Optional.of(number.multiply(from).divide(to));
    }

    private static ScoreReason wrongKind(IndicatorTarget actual) {
        return actual.operator() == TargetOperator.UNREADABLE
                ? ScoreReason.ACTUAL_NOT_UNDERSTOOD
                : ScoreReason.KIND_DIFFERS;
    }
}
