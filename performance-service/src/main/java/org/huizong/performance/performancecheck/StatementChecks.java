package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancecheck.RuleFindings.Figures;
import org.huizong.performance.performancecheck.RuleFindings.Sides;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.performance.performancegoal.domain.ProjectName;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** 绩效说明与表: what the sentences of a document tell of its goals and self-evaluations, beside what these add up to. */
final class StatementChecks {

    static final List<String> EVALUATED = List.of("count", "money", "used");
    static final List<String> PROJECTS = List.of("fiscal", "other");

    private static final AmountUnit UNIT = AmountUnit.TEN_THOUSAND_YUAN;
    private static final Figures NO_WORDS = new Figures(UNIT, Map.of());

    private StatementChecks() {}

    /** 绩效涉及金额 is the whole budget. */
    static final class OverallMoney implements PerformanceCheck {

        OverallMoney(Settings settings) {}

        @Override
        public void run(CheckedBook book, RuleFindings findings) {
            book.budget()
                    .flatMap(BudgetView::total)
                    .ifPresent(total ->
                            compare(book, findings, PrintedStatement.OVERALL_MONEY, "inconsistent", "预算/收支总预算", total));
        }
    }

    /** 财政拨款项目、非财政拨款项目 are the goals of projects; a withheld project has no goal to add. */
    static final class ProjectsMoney implements PerformanceCheck {

        ProjectsMoney(Settings settings) {}

        @Override
        public void run(CheckedBook book, RuleFindings findings) {
            sum(book, money -> money.fiscal().amount())
                    .ifPresent(sum -> compare(
                            book,
                            findings,
                            PrintedStatement.FISCAL_PROJECTS,
                            "fiscal",
                            "绩效目标表/财政拨款合计",
                            sum.plus(withheld(book))));
            sum(book, money -> money.other().amount())
                    .ifPresent(sum ->
                            compare(book, findings, PrintedStatement.OTHER_PROJECTS, "other", "绩效目标表/其他资金合计", sum));
        }

        /** Empty when a goal does not print it, or no project has a goal. */
        private static Optional<Amount> sum(CheckedBook book, Function<GoalMoney, Optional<Amount>> part) {
            var parts = book.coverage().projectGoals().stream()
                    .map(goal -> part.apply(goal.money()))
                    .toList();
            return all(parts);
        }

        private static Amount withheld(CheckedBook book) {
            return book.budget().map(BudgetView::projects).orElse(List.of()).stream()
                    .filter(project -> ProjectName.isWithheld(project.name()))
                    .map(BudgetedProject::amount)
                    .flatMap(Optional::stream)
                    .reduce(Amount.ZERO, Amount::plus);
        }
    }

    /** 评价项目数、涉及资金、使用资金 are those of the self-evaluations. */
    static final class Evaluated implements PerformanceCheck {

        Evaluated(Settings settings) {}

        @Override
        public void run(CheckedBook book, RuleFindings findings) {
            var evaluations = book.content().selfEvaluations();
            if (evaluations.isEmpty()) {
                return;
            }
            book.content()
                    .only(PrintedStatement.EVALUATED_COUNT)
                    .filter(told -> !new BigDecimal(told.value()).equals(BigDecimal.valueOf(evaluations.size())))
                    .ifPresent(told -> findings.tell(
                            "count",
                            Subject.BOOK,
                            new Sides(
                                    side("说明/绩效评价项目", told),
                                    new Side("自评表/项目", 0, Integer.toString(evaluations.size()))),
                            Map.of()));
            sum(book, row -> row.annual().amount())
                    .ifPresent(sum ->
                            compare(book, findings, PrintedStatement.EVALUATED_MONEY, "money", "自评表/全年预算数合计", sum));
            sum(book, row -> row.executed().amount())
                    .ifPresent(sum -> compare(book, findings, PrintedStatement.USED_MONEY, "used", "自评表/全年执行数合计", sum));
        }

        private static Optional<Amount> sum(CheckedBook book, Function<Execution, Optional<Amount>> column) {
            return all(book.content().selfEvaluations().stream()
                    .map(evaluation -> EvaluationPlaces.total(evaluation).flatMap(column))
                    .toList());
        }
    }

    private static Optional<Amount> all(List<Optional<Amount>> parts) {
        return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : parts.stream().flatMap(Optional::stream).reduce(Amount::plus);
    }

    private static void compare(
            CheckedBook book, RuleFindings findings, String figure, String message, String where, Amount expected) {
        Stream.of(figure)
                .flatMap(each -> book.content().only(each).stream())
                .filter(told -> !UNIT.parse(told.value()).equals(expected))
                .forEach(told -> findings.tellAmounts(
                        message,
                        Subject.BOOK,
                        new Sides(side("说明/" + title(figure), told), RuleFindings.side(where, expected, UNIT)),
                        NO_WORDS));
    }

    private static Side side(String where, PrintedStatement told) {
        return new Side(where, told.line(), told.value());
    }

    private static String title(String figure) {
        return switch (figure) {
            case PrintedStatement.OVERALL_MONEY -> "整体绩效目标涉及金额";
            case PrintedStatement.FISCAL_PROJECTS -> "财政拨款项目涉及金额";
            case PrintedStatement.OTHER_PROJECTS -> "非财政拨款项目涉及金额";
            case PrintedStatement.EVALUATED_MONEY -> "绩效评价涉及资金";
            default -> "使用项目资金";
        };
    }
}
