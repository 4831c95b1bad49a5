package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** 得分与执行率: a project that spent little of its budget has not earned full marks. */
final class FullMarksCheck implements PerformanceCheck {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final BigDecimal leastRate;
    private final BigDecimal fullMarks;

    FullMarksCheck(Settings settings) {
        this.leastRate = settings.number("leastRate");
        this.fullMarks = settings.number("fullMarks");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachEvaluation((evaluation, subject) -> evaluation.executions().stream()
                .filter(row -> row.funding().equals(Execution.TOTAL))
                .findFirst()
                .ifPresent(total -> check(evaluation, total, subject, findings)));
    }

    private void check(SelfEvaluation evaluation, Execution total, Subject subject, RuleFindings findings) {
        var annual = total.annual().amount().filter(amount -> amount.fen() > 0);
        var executed = total.executed().amount();
        var score = evaluation.totalScore().number();
        boolean judged = annual.isPresent() && executed.isPresent() && score.isPresent();
        if (!judged || score.get().compareTo(fullMarks) < 0 || !isLow(annual, executed)) {
            return;
        }
        findings.tell(
                "inconsistent",
                subject,
                new RuleFindings.Sides(
                        new Side(
                                evaluation.project() + "/总分",
                                evaluation.lines().first(),
                                evaluation.totalScore().printed()),
                        new Side(
                                evaluation.project() + "/全年执行数",
                                total.executed().line(),
                                total.executed().printed())),
                Map.of(
                        "project",
                        evaluation.project(),
                        "annual",
                        total.annual().printed(),
                        "leastRate",
                        leastRate.toPlainString()));
    }

    /** executed / annual below the rate, without dividing. */
    private boolean isLow(Optional<Amount> annual, Optional<Amount> executed) {
        return BigDecimal.valueOf(executed.orElseThrow().fen())
                        .multiply(HUNDRED)
                        .compareTo(leastRate.multiply(
                                BigDecimal.valueOf(annual.orElseThrow().fen())))
                < 0;
    }
}
