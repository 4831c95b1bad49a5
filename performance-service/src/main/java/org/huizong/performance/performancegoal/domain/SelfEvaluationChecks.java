package org.huizong.performance.performancegoal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.FindingList.Rule;
import org.huizong.performance.performancegoal.domain.GoalFinding.Kind;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** S01, S03, S04, S05, S08: what a self-evaluation must hold by itself. Scores stand as printed and are never corrected. */
public final class SelfEvaluationChecks {

    private static final Rule RATE = new Rule("S01", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule WEIGHTS = new Rule("S03", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule TOTAL = new Rule("S04", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule SCORE = new Rule("S05", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule FUNDS = new Rule("S08", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule YEAR = new Rule("M05", Severity.ERROR, Kind.INCONSISTENT);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final PerformanceContent content;
    private final int year;
    private final FindingList findings;

    /** What the self-evaluations of a book say against themselves. */
    public static List<GoalFinding> check(PerformanceContent content, int year) {
        var findings = new FindingList();
        new SelfEvaluationChecks(content, year, findings).run();
        return findings.all();
    }

    private SelfEvaluationChecks(PerformanceContent content, int year, FindingList findings) {
        this.content = content;
        this.year = year;
        this.findings = findings;
    }

    private void run() {
        for (int i = 0; i < content.selfEvaluations().size(); i++) {
            var evaluation = content.selfEvaluations().get(i);
            var subject = new Subject(Subject.Type.SELF_EVALUATION, i);
            year(evaluation, subject);
            rate(evaluation, subject);
            sums(evaluation, subject);
            scores(evaluation, subject);
            funds(evaluation, subject);
        }
    }

    private void year(SelfEvaluation evaluation, Subject subject) {
        if (evaluation.year() != 0 && evaluation.year() != year) {
            compare(YEAR, subject, evaluation, "年度", Integer.toString(evaluation.year()), Integer.toString(year));
        }
    }

    /** 执行率 is printed with two decimals. */
    private void rate(SelfEvaluation evaluation, Subject subject) {
        execution(evaluation, Execution.TOTAL).ifPresent(total -> {
            var printed = total.rate().replace("%", "");
            var annual = total.annual().amount().map(Amount::fen).orElse(0L);
            if (!printed.matches("\\d{1,5}(\\.\\d{1,4})?")
                    || annual == 0
                    || total.executed().amount().isEmpty()) {
                return;
            }
            var rate = BigDecimal.valueOf(total.executed().amount().get().fen())
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(annual), new BigDecimal(printed).scale(), RoundingMode.HALF_UP);
            if (rate.compareTo(new BigDecimal(printed)) != 0) {
                compare(RATE, subject, evaluation, "执行率", total.rate(), rate.toPlainString() + "%");
            }
        });
    }

    private void sums(SelfEvaluation evaluation, Subject subject) {
        var execution = execution(evaluation, Execution.TOTAL);
        var weights = evaluation.indicators().stream()
                .flatMap(row -> row.weight().number().stream())
                .reduce(execution.flatMap(row -> row.weight().number()).orElse(BigDecimal.ZERO), BigDecimal::add);
        if (!evaluation.indicators().isEmpty() && weights.compareTo(HUNDRED) != 0) {
            compare(WEIGHTS, subject, evaluation, "分值合计", weights.toPlainString(), "100");
        }
        var scores = evaluation.indicators().stream()
                .flatMap(row -> row.score().number().stream())
                .reduce(execution.flatMap(row -> row.score().number()).orElse(BigDecimal.ZERO), BigDecimal::add);
        evaluation
                .totalScore()
                .number()
                .filter(total -> total.compareTo(scores) != 0)
                .ifPresent(total -> compare(
                        TOTAL,
                        subject,
                        evaluation,
                        "总分",
                        evaluation.totalScore().printed(),
                        scores.toPlainString()));
    }

    private void scores(SelfEvaluation evaluation, Subject subject) {
        for (var row : evaluation.indicators()) {
            var score = row.score().number();
            var weight = row.weight().number();
            if (score.isPresent() && weight.isPresent() && score.get().compareTo(weight.get()) > 0) {
                compare(
                        SCORE,
                        subject,
                        evaluation,
                        row.level3() + "/得分",
                        row.score().printed(),
                        row.weight().printed());
            }
        }
    }

    private void funds(SelfEvaluation evaluation, Subject subject) {
        column(evaluation, subject, "年初预算数", Execution::initial);
        column(evaluation, subject, "全年预算数", Execution::annual);
        column(evaluation, subject, "全年执行数", Execution::executed);
    }

    private void column(
            SelfEvaluation evaluation, Subject subject, String name, Function<Execution, PrintedAmount> column) {
        var total = execution(evaluation, Execution.TOTAL).map(column).orElse(PrintedAmount.BLANK);
        var parts = evaluation.executions().stream()
                .filter(row -> !row.funding().equals(Execution.TOTAL))
                .flatMap(row -> column.apply(row).amount().stream())
                .toList();
        if (total.amount().isEmpty() || parts.isEmpty()) {
            return;
        }
        var sum = parts.stream().reduce(Amount.ZERO, Amount::plus);
        if (!sum.equals(total.amount().get())) {
            findings.addAmounts(
                    FUNDS,
                    subject,
                    message(
                            evaluation,
                            name + "资金总额",
                            total.printed(),
                            total.unit().format(sum)),
                    total.unit(),
                    FindingList.side(evaluation.project() + "/" + name + "/资金总额", total),
                    FindingList.side(evaluation.project() + "/" + name + "/各项资金之和", sum, total.unit()));
        }
    }

    private void compare(
            Rule rule, Subject subject, SelfEvaluation evaluation, String what, String printed, String expected) {
        findings.add(
                rule,
                subject,
                message(evaluation, what, printed, expected),
                new Side(evaluation.project() + "/" + what, evaluation.lines().first(), printed),
                new Side(evaluation.project() + "/" + what + "（核算）", 0, expected));
    }

    private static Message message(SelfEvaluation evaluation, String what, String printed, String expected) {
        return new Message(
                "“" + evaluation.project() + "”自评表" + what + " " + printed + "，应为 " + expected,
                "Self-evaluation of “" + evaluation.project() + "”: " + what + " is " + printed + ", expected "
                        + expected);
    }

    private static Optional<Execution> execution(SelfEvaluation evaluation, String funding) {
        return List.copyOf(evaluation.executions()).stream()
                .filter(row -> row.funding().equals(funding))
                .findFirst();
    }
}
