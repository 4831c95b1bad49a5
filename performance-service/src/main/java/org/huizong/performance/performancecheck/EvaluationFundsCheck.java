package org.huizong.performance.performancecheck;

import java.util.Map;
import java.util.function.Function;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** 自评资金: in each of the three columns the total is the sum of its funding rows. */
final class EvaluationFundsCheck implements PerformanceCheck {

    EvaluationFundsCheck(Settings settings) {}

    private record Column(String name, Function<Execution, PrintedAmount> cell) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachEvaluation((evaluation, subject) -> {
            check(evaluation, new Column("年初预算数", Execution::initial), subject, findings);
            check(evaluation, new Column("全年预算数", Execution::annual), subject, findings);
            check(evaluation, new Column("全年执行数", Execution::executed), subject, findings);
        });
    }

    private static void check(SelfEvaluation evaluation, Column column, Subject subject, RuleFindings findings) {
        var total = EvaluationPlaces.total(evaluation).map(column.cell()).orElse(PrintedAmount.BLANK);
        var parts = evaluation.executions().stream()
                .filter(row -> !row.funding().equals(Execution.TOTAL))
                .flatMap(row -> column.cell().apply(row).amount().stream())
                .toList();
        if (total.amount().isEmpty() || parts.isEmpty()) {
            return;
        }
        var sum = parts.stream().reduce(Amount.ZERO, Amount::plus);
        if (!sum.equals(total.amount().get())) {
            var place = evaluation.project() + "/" + column.name();
            findings.tellAmounts(
                    "inconsistent",
                    subject,
                    new RuleFindings.Sides(
                            RuleFindings.side(place + "/资金总额", total),
                            RuleFindings.side(place + "/各项资金之和", sum, total.unit())),
                    new RuleFindings.Figures(
                            total.unit(), Map.of("project", evaluation.project(), "column", column.name())));
        }
    }
}
