package org.huizong.performance.performancegoal.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.SubGoal;
import org.huizong.performance.performancegoal.rest.GoalBody.MoneyBody;
import org.huizong.performance.performancegoal.rest.SelfEvaluationBody.ExecutionBody;
import org.huizong.platform.problem.Text;

/** 填报的绩效目标与自评: from bodies to what the book says; whatever a body repeats of computed values is passed over. */
final class FiledGoals {

    private static final String NONE = "";
    private static final List<String> FUNDINGS =
            List.of(Execution.TOTAL, Execution.FISCAL, Execution.CARRYOVER, Execution.OTHER);

    private final FilingErrors errors;
    private final FiledTexts texts;
    private final FiledIndicators indicators;
    private final AmountUnit unit;

    /** @param unit unit of the amounts in the body */
    FiledGoals(FilingErrors errors, AmountUnit unit, FiledAdoptions adoptions) {
        this.errors = errors;
        this.texts = new FiledTexts(errors.shape());
        this.indicators = new FiledIndicators(errors, adoptions);
        this.unit = unit;
    }

    PerformanceGoal goal(String path, GoalBody body) {
        var kind = errors.shape()
                .word(path + ".kind", body.kind(), GoalKind::ofCode, words(GoalKind.values()))
                .orElse(GoalKind.OVERALL);
        var horizon = errors.shape()
                .word(path + ".horizon", body.horizon(), GoalHorizon::ofCode, words(GoalHorizon.values()))
                .orElse(GoalHorizon.ANNUAL);
        var read = texts.list(path + ".indicators", body.indicators(), indicators::ofGoal);
        indicators.requireSum(
                last(path, read.size()) + ".weight",
                read.stream().map(indicator -> indicator.weight()),
                read.isEmpty() ? NONE : read.get(read.size() - 1).level3());
        return new PerformanceGoal(
                kind,
                horizon,
                0,
                NONE,
                kind == GoalKind.PROJECT
                        ? texts.required(path + ".project", body.project())
                        : texts.of(path + ".project", body.project()),
                texts.of(path + ".content", body.content()),
                texts.of(path + ".goal", body.goal()),
                money(path + ".money", body.money()),
                texts.list(
                        path + ".subGoals",
                        body.subGoals(),
                        (at, sub) ->
                                new SubGoal(sub.number(), texts.required(at + ".name", sub.name()), SourceLines.NONE)),
                read,
                SourceLines.NONE);
    }

    SelfEvaluation evaluation(String path, SelfEvaluationBody body) {
        var read = texts.list(path + ".indicators", body.indicators(), indicators::evaluated);
        indicators.requireSum(
                last(path, read.size()) + ".weight",
                read.stream().map(indicator -> indicator.weight()),
                read.isEmpty() ? NONE : read.get(read.size() - 1).level3());
        return new SelfEvaluation(
                0,
                texts.required(path + ".project", body.project()),
                texts.of(path + ".department", body.department()),
                texts.of(path + ".implementer", body.implementer()),
                texts.list(path + ".executions", body.executions(), this::execution),
                texts.of(path + ".goalExpected", body.goalExpected()),
                texts.of(path + ".goalActual", body.goalActual()),
                read,
                indicators.points(path + ".totalWeight", body.project(), body.totalWeight()),
                indicators.points(path + ".totalScore", body.project(), body.totalScore()),
                SourceLines.NONE);
    }

    private Execution execution(String path, ExecutionBody body) {
        if (!FUNDINGS.contains(body.funding())) {
            var words = String.join(", ", FUNDINGS);
            errors.shape().add(path + ".funding", new Text("只能取 " + words, "must be one of " + words));
        }
        return new Execution(
                texts.of(path + ".funding", body.funding()),
                texts.amount(path + ".initial", body.initial(), unit),
                texts.amount(path + ".annual", body.annual(), unit),
                texts.amount(path + ".executed", body.executed(), unit),
                indicators.points(path + ".weight", "预算执行率", body.weight()),
                texts.of(path + ".rate", body.rate()),
                indicators.points(path + ".score", "预算执行率", body.score()));
    }

    private GoalMoney money(String path, MoneyBody body) {
        return body == null
                ? GoalMoney.UNPRINTED
                : new GoalMoney(
                        amount(path + ".total", body.total()),
                        amount(path + ".fiscal", body.fiscal()),
                        amount(path + ".superior", body.superior()),
                        amount(path + ".ownLevel", body.ownLevel()),
                        amount(path + ".other", body.other()));
    }

    private PrintedAmount amount(String path, String text) {
        return texts.amount(path, text, unit);
    }

    private static String last(String path, int indicators) {
        return indicators == 0 ? path : path + ".indicators[" + (indicators - 1) + "]";
    }

    private static String words(Enum<?>[] words) {
        return String.join(
                ", ",
                Stream.of(words)
                        .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
