package org.huizong.performance.performancegoal.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.contracts.classification.CodeList;
import org.huizong.performance.performancegoal.domain.FindingList.Rule;
import org.huizong.performance.performancegoal.domain.GoalFinding.Kind;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;

/** Q06, Q09, Q15, Q17 and the year of the form: what a goal must hold by itself. */
final class GoalChecks {

    private static final Rule MONEY = new Rule("Q06", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule WEIGHTS = new Rule("Q09", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule TARGET = new Rule("Q15", Severity.WARNING, Kind.MALFORMED);
    private static final Rule OVER_FULL = new Rule("Q15", Severity.WARNING, Kind.IMPLAUSIBLE);
    private static final Rule LEVELS = new Rule("Q17", Severity.ERROR, Kind.INCONSISTENT);
    private static final Rule YEAR = new Rule("M05", Severity.ERROR, Kind.INCONSISTENT);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal NINETY = new BigDecimal(90);
    private static final Map<String, String> LEVEL_PARENTS = levelParents();

    private final PerformanceContent content;
    private final int year;
    private final FindingList findings;

    GoalChecks(PerformanceContent content, int year, FindingList findings) {
        this.content = content;
        this.year = year;
        this.findings = findings;
    }

    void run() {
        for (int i = 0; i < content.goals().size(); i++) {
            var goal = content.goals().get(i);
            var subject = new Subject(Subject.Type.GOAL, i);
            year(goal, subject);
            money(goal, subject);
            weights(goal, subject);
            for (var indicator : goal.indicators()) {
                target(goal, indicator, subject);
                levels(goal, indicator, subject);
            }
        }
    }

    private void year(PerformanceGoal goal, Subject subject) {
        if (goal.year() == 0 || goal.year() == year) {
            return;
        }
        findings.add(
                YEAR,
                subject,
                new Message(
                        "“" + titleOf(goal) + "”绩效目标表的年度 " + goal.year() + " 与预算年度 " + year + " 不一致",
                        "The form of “" + titleOf(goal) + "” is of " + goal.year() + ", the book of " + year),
                new Side(titleOf(goal) + "/年度", goal.lines().first(), Integer.toString(goal.year())),
                new Side("预算年度", 0, Integer.toString(year)));
    }

    private void money(PerformanceGoal goal, Subject subject) {
        var total = goal.money().total();
        var fiscal = goal.money().fiscal();
        var other = goal.money().other();
        if (total.amount().isEmpty()
                || fiscal.amount().isEmpty()
                || other.amount().isEmpty()) {
            return;
        }
        var sum = fiscal.amount().get().plus(other.amount().get());
        if (!sum.equals(total.amount().get())) {
            findings.addAmounts(
                    MONEY,
                    subject,
                    new Message(
                            "“" + goal.project() + "”年度预算总额 " + total.printed() + " 不等于财政拨款 " + fiscal.printed()
                                    + " 与其他资金 " + other.printed() + " 之和",
                            "“" + goal.project() + "”: total " + total.printed() + " is not fiscal " + fiscal.printed()
                                    + " plus other " + other.printed()),
                    total.unit(),
                    FindingList.side(goal.project() + "/年度预算总额", total),
                    new Side(
                            goal.project() + "/财政拨款+" + goal.project() + "/其他资金",
                            fiscal.line(),
                            total.unit().format(sum)));
        }
    }

    private void weights(PerformanceGoal goal, Subject subject) {
        var weights = goal.indicators().stream()
                .flatMap(indicator -> indicator.weight().number().stream())
                .toList();
        if (weights.isEmpty()) {
            return;
        }
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(NINETY) != 0 && sum.compareTo(HUNDRED) != 0) {
            findings.add(
                    WEIGHTS,
                    subject,
                    new Message(
                            "“" + titleOf(goal) + "”指标权重合计 " + sum.toPlainString() + "，应为 90（另加预算执行率 10）或 100",
                            "“" + titleOf(goal) + "”: weights add to " + sum.toPlainString()
                                    + ", not to 90 (plus 10 for execution) or 100"),
                    new Side(titleOf(goal) + "/权重合计", goal.lines().first(), sum.toPlainString()),
                    new Side("规定权重", 0, "90"));
        }
    }

    private void target(PerformanceGoal goal, PerformanceIndicator indicator, Subject subject) {
        if (!indicator.named()) {
            return;
        }
        var target = indicator.target();
        var printed = new Side(
                titleOf(goal) + "/" + indicator.level3(), indicator.lines().first(), target.printed());
        var place = "“" + titleOf(goal) + "”指标“" + indicator.level3() + "”";
        switch (target.operator()) {
            case UNREADABLE ->
                findings.add(
                        TARGET,
                        subject,
                        new Message(
                                place + "的指标值“" + target.printed() + "”无法识别，按原文保留",
                                place + ": target “" + target.printed() + "” is not understood and kept as printed"),
                        printed,
                        Side.NONE);
            case UNSTATED ->
                findings.add(
                        TARGET,
                        subject,
                        new Message(
                                place + "的指标值“" + target.printed() + "”没有运算符",
                                place + ": target “" + target.printed() + "” has no operator"),
                        printed,
                        Side.NONE);
            case AT_LEAST -> {
                boolean fullRate = target.unit().equals("%")
                        && target.number()
                                .filter(number -> number.compareTo(HUNDRED) >= 0)
                                .isPresent();
                if (fullRate) {
                    findings.add(
                            OVER_FULL,
                            subject,
                            new Message(
                                    place + "的指标值“" + target.printed() + "”应写为“=100%”",
                                    place + ": target “" + target.printed() + "” should read “=100%”"),
                            printed,
                            Side.NONE);
                }
            }
            default -> {
                // The other forms are what the guide asks for.
            }
        }
    }

    private void levels(PerformanceGoal goal, PerformanceIndicator indicator, Subject subject) {
        var parent = LEVEL_PARENTS.get(indicator.level2());
        boolean listed = parent != null && LEVEL_PARENTS.containsKey(indicator.level1());
        // 成本指标 is a second level below outputs in the one scheme and a first level in the other.
        boolean bothLevels = indicator.level2().equals(indicator.level1()) || parent != null && parent.isEmpty();
        if (listed && !bothLevels && !parent.equals(indicator.level1())) {
            findings.add(
                    LEVELS,
                    subject,
                    new Message(
                            "“" + titleOf(goal) + "”二级指标“" + indicator.level2() + "”不属于一级指标“" + indicator.level1()
                                    + "”",
                            "“" + titleOf(goal) + "”: “" + indicator.level2() + "” does not belong to “"
                                    + indicator.level1() + "”"),
                    new Side(
                            titleOf(goal) + "/" + indicator.level3(),
                            indicator.lines().first(),
                            indicator.level2()),
                    new Side("一级指标", 0, indicator.level1()));
        }
    }

    static String titleOf(PerformanceGoal goal) {
        if (goal.kind() == GoalKind.PROJECT) {
            return goal.project();
        }
        return goal.horizon() == GoalHorizon.LONG_TERM ? "部门整体长期目标" : "部门整体";
    }

    /** Second levels and their first level; a first level has an empty parent. */
    private static Map<String, String> levelParents() {
        var rows = CodeList.seed("indicator-level").rows();
        var names = rows.stream().collect(Collectors.toMap(row -> row.get("code"), row -> row.get("name")));
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("name"),
                        row -> names.getOrDefault(row.get("parent"), ""),
                        // 成本指标 is listed on both levels: the first level wins.
                        (one, other) -> one.isEmpty() || other.isEmpty() ? "" : one));
    }
}
