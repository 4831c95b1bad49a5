package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** 执行率: executed money of the full-year budget; a rate that only the rounding of its figures may explain is told as rounding. */
final class ExecutionRateCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("inconsistent", "rounding");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Half of the last printed place of 万元, in fen; money in 元 is printed to the fen. */
    private static final BigDecimal HALF_WAN = new BigDecimal(5_000);

    ExecutionRateCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachEvaluation((evaluation, subject) ->
                EvaluationPlaces.total(evaluation).ifPresent(total -> check(evaluation, total, subject, findings)));
    }

    private static void check(SelfEvaluation evaluation, Execution total, Subject subject, RuleFindings findings) {
        var text = total.rate().replaceAll("[%％]", "");
        var annual = total.annual().amount().filter(amount -> amount.fen() > 0);
        var executed = total.executed().amount();
        if (!text.matches("\\d{1,5}(\\.\\d{1,4})?") || annual.isEmpty() || executed.isEmpty()) {
            return;
        }
        var printed = new BigDecimal(text);
        var figures = new Figures(
                BigDecimal.valueOf(executed.get().fen()),
                BigDecimal.valueOf(annual.get().fen()),
                total.annual().unit() == AmountUnit.YUAN ? BigDecimal.ZERO : HALF_WAN);
        var rate = figures.rate(printed.scale());
        if (rate.compareTo(printed) == 0) {
            return;
        }
        findings.tell(
                figures.mayBe(printed) ? "rounding" : "inconsistent",
                subject,
                EvaluationPlaces.computed(evaluation, "执行率", total.rate(), rate.toPlainString() + "%"),
                Map.of("project", evaluation.project()));
    }

    /** @param half of the last printed place */
    private record Figures(BigDecimal executed, BigDecimal annual, BigDecimal half) {

        BigDecimal rate(int scale) {
            return executed.multiply(HUNDRED).divide(annual, scale, RoundingMode.HALF_UP);
        }

        /** Whether figures before rounding could give the printed rate. */
        boolean mayBe(BigDecimal printed) {
            var unit = HALF.movePointLeft(printed.scale());
            var low = executed.subtract(half).multiply(HUNDRED);
            var high = executed.add(half).multiply(HUNDRED);
            return low.compareTo(printed.add(unit).multiply(annual.add(half))) <= 0
                    && high.compareTo(printed.subtract(unit).multiply(annual.subtract(half))) >= 0;
        }
    }
}
