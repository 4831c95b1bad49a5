package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.scoring.domain.EvaluationScore;
import org.huizong.performance.scoring.domain.ExecutionScore;

/** 成本指标与执行数: an actual cost is what was executed, a rate of control is the execution rate, and number × price is the money. */
final class CostActualCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("total", "rate", "product");

    private static final Map<String, BigDecimal> YUAN =
            Map.of("元", BigDecimal.ONE, "千元", new BigDecimal(1_000), "万元", new BigDecimal(10_000));
    private static final int FEN = 2;

    private final Pattern costLevel;
    private final Pattern total;
    private final Pattern rate;
    private final Pattern unitCost;
    private final Pattern persons;
    private final Pattern times;

    CostActualCheck(Settings settings) {
        this.costLevel = settings.pattern("costLevel");
        this.total = settings.pattern("total");
        this.rate = settings.pattern("rate");
        this.unitCost = settings.pattern("unitCost");
        this.persons = settings.pattern("persons");
        this.times = settings.pattern("times");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachScore((score, subject) -> {
            var evaluation = score.evaluation();
            var executed = EvaluationPlaces.total(evaluation)
                    .flatMap(row -> row.executed().amount())
                    .map(amount -> BigDecimal.valueOf(amount.fen(), FEN));
            executed.ifPresent(money -> {
                totals(evaluation, money, subject, findings);
                new UnitPrices(evaluation, unitCost, persons, times)
                        .contradiction(money, CostActualCheck::yuan)
                        .ifPresent(product -> tell("product", evaluation, product, subject, findings));
            });
            rates(score, subject, findings);
        });
    }

    /** A cost that names the whole money of the project. */
    private void totals(SelfEvaluation evaluation, BigDecimal executed, Subject subject, RuleFindings findings) {
        evaluation.indicators().stream()
                .filter(this::isCost)
                .filter(row -> total.matcher(row.level3()).find())
                .filter(row -> yuan(row)
                        .filter(actual -> actual.compareTo(executed) != 0)
                        .isPresent())
                .forEach(row -> tell("total", evaluation, row, subject, findings));
    }

    private void rates(EvaluationScore score, Subject subject, RuleFindings findings) {
        var known = score.execution().flatMap(ExecutionScore::rate);
        score.evaluation().indicators().stream()
                .filter(row ->
                        rate.matcher(row.level3()).find() && row.actual().unit().equals("%"))
                .filter(row -> known.flatMap(
                                executed -> row.actual().number().filter(actual -> actual.compareTo(executed) != 0))
                        .isPresent())
                .forEach(row -> findings.tell(
                        "rate",
                        subject,
                        new RuleFindings.Sides(
                                actual(score.evaluation(), row),
                                new Side(
                                        score.evaluation().project() + "/执行率（核算）",
                                        0,
                                        known.orElseThrow().toPlainString() + "%")),
                        words(score.evaluation(), row)));
    }

    private boolean isCost(EvaluatedIndicator row) {
        return costLevel.matcher(row.level1()).find()
                || costLevel.matcher(row.level2()).find();
    }

    private static void tell(
            String message, SelfEvaluation evaluation, EvaluatedIndicator row, Subject subject, RuleFindings findings) {
        var executed = EvaluationPlaces.total(evaluation).orElseThrow().executed();
        findings.tell(
                message,
                subject,
                new RuleFindings.Sides(
                        actual(evaluation, row),
                        new Side(
                                evaluation.project() + "/全年执行数",
                                executed.line(),
                                executed.printed() + executed.unit().chineseName())),
                words(evaluation, row));
    }

    private static Side actual(SelfEvaluation evaluation, EvaluatedIndicator row) {
        return new Side(
                evaluation.project() + "/" + row.level3() + "/实际完成值",
                row.lines().first(),
                row.actual().printed());
    }

    private static Map<String, String> words(SelfEvaluation evaluation, EvaluatedIndicator row) {
        return Map.of("project", evaluation.project(), "indicator", row.level3());
    }

    /** The actual value in yuan; empty for what is no money. */
    static Optional<BigDecimal> yuan(EvaluatedIndicator row) {
        var unit = row.actual().unit().isEmpty()
                ? row.target().unit()
                : row.actual().unit();
        return Optional.ofNullable(YUAN.get(unit))
                .flatMap(factor -> row.actual().number().map(factor::multiply));
    }

    /** Never more than one row of a kind: two of them cannot be told apart. */
    static Optional<EvaluatedIndicator> only(SelfEvaluation evaluation, Predicate<EvaluatedIndicator> kind) {
        var rows = evaluation.indicators().stream().filter(kind).toList();
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }
}
