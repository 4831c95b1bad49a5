package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.SubGoal;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** Puts narrative goals together, marker by marker. */
final class NarrativeGoalsInProgress {

    private static final Pattern OVERALL_GOALS =
            Pattern.compile("(?:长期目标(?:为|是)?[:：]?(?<longTerm>[^。]*)。)?(?:年度目标(?:为|是)?[:：]?(?<annual>[^。]*)。)?");
    private static final Pattern BUDGET = Pattern.compile("(?:\\d{4}年)?(?:度)?预算安排(?<total>\\d+(?:\\.\\d+)?)万元"
            + "(?:[，,。]?其中[:：]?(?<fiscal>\\d+(?:\\.\\d+)?)万元(?:资金)?来源(?:于|为)[^。]*)?。?");
    private static final Pattern BASIS = Pattern.compile("(.*?)[，,；;]?指标设[立定置]依据(?:是|为)?[:：]?([^，,。]*)。?");
    private static final String COMPARISON =
            "大于等于|小于等于|大于|小于|不低于|不高于|不超过|不少于|不小于|不大于|高于|低于|超过|少于|多于|达到|等于|至少|≥|≤|>=|<=|＞=|＜=|＞|＜|>|<|=|＝";
    private static final Pattern CLAUSE =
            Pattern.compile("(?<name>.+?)(?<target>(?:" + COMPARISON + ")?\\d+(?:\\.\\d+)?[^\\d，,；;、。]{0,8})");

    private final RunningText text;
    private final ReadingReport report;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<GoalHorizon, Draft> overall = new EnumMap<>(GoalHorizon.class);
    private Draft current;
    private String subGoal = "";

    private static final class Draft {
        private final GoalKind kind;
        private final GoalHorizon horizon;
        private final String project;
        private String content = "";
        private String goal = "";
        private GoalMoney money = GoalMoney.UNPRINTED;
        private final List<SubGoal> subGoals = new ArrayList<>();
        private final List<PerformanceIndicator> indicators = new ArrayList<>();
        private int first;
        private int last;

        private Draft(GoalKind kind, GoalHorizon horizon, String project, int first) {
            this.kind = kind;
            this.horizon = horizon;
            this.project = project;
            this.first = first;
            this.last = first;
        }

        private PerformanceGoal finish() {
            return new PerformanceGoal(
                    kind,
                    horizon,
                    0,
                    "",
                    project,
                    content,
                    goal,
                    money,
                    subGoals,
                    indicators,
                    new SourceLines(first, last));
        }
    }

    NarrativeGoalsInProgress(RunningText text, ReadingReport report) {
        this.text = text;
        this.report = report;
    }

    /** @param marker offsets of the marker; its body reaches from there to {@code end} */
    void accept(String kind, String name, SourceLines marker, int end) {
        int start = marker.last();
        switch (kind) {
            case "overall" -> overallGoals(marker.first(), start, end);
            case "sub" -> openSubGoal(name.split("\n", 3), marker.first(), start, end);
            case "project" -> openProject(name, marker.first(), start, end);
            case "goal" -> projectGoal(start, end);
            case "heading" -> openHeading(name, marker.first(), start, end);
            case "level" -> indicators(name, start, end);
            default -> reportStretch(start, end, "text without a goal");
        }
        if (current != null && !kind.equals("section")) {
            current.last = Math.max(current.last, text.lineAt(Math.max(end - 1, marker.first())));
        }
    }

    List<PerformanceGoal> finish() {
        return drafts.stream().map(Draft::finish).toList();
    }

    void reportStretch(int start, int end, String reason) {
        if (start < end) {
            report.unreadable(text.lineAt(start), text.text().substring(start, end), reason);
        }
    }

    private void overallGoals(int marker, int start, int end) {
        var goals = OVERALL_GOALS.matcher(text.text().substring(start, end));
        goals.lookingAt();
        if (goals.group("longTerm") != null) {
            overall(GoalHorizon.LONG_TERM, text.lineAt(marker)).goal = goals.group("longTerm");
        }
        if (goals.group("annual") != null) {
            overall(GoalHorizon.ANNUAL, text.lineAt(marker)).goal = goals.group("annual");
        }
        reportStretch(start + goals.end(), end, "no goal of the department");
    }

    private Draft overall(GoalHorizon horizon, int line) {
        return overall.computeIfAbsent(horizon, wanted -> {
            var draft = new Draft(GoalKind.OVERALL, wanted, "", line);
            drafts.add(draft);
            return draft;
        });
    }

    private void openSubGoal(String[] name, int marker, int start, int end) {
        var horizon = name[0].equals("长期") ? GoalHorizon.LONG_TERM : GoalHorizon.ANNUAL;
        int line = text.lineAt(marker);
        current = overall(horizon, line);
        subGoal = name[2];
        current.subGoals.add(new SubGoal(Integer.parseInt(name[1]), name[2], new SourceLines(line, line)));
        reportStretch(start, end, "no indicators");
    }

    private void openProject(String name, int marker, int start, int end) {
        current = new Draft(GoalKind.PROJECT, GoalHorizon.ANNUAL, name, text.lineAt(marker));
        drafts.add(current);
        subGoal = "";
        var body = text.text().substring(start, end);
        var budget = BUDGET.matcher(body);
        if (budget.find()) {
            current.money = GoalMoney.ofProject(
                    wan(budget.group("total"), start + budget.start()),
                    wan(budget.group("fiscal"), start + budget.start()),
                    PrintedAmount.BLANK);
            body = body.substring(0, budget.start()) + body.substring(budget.end());
        }
        current.content = body;
    }

    private PrintedAmount wan(String digits, int offset) {
        return digits == null
                ? PrintedAmount.BLANK
                : new PrintedAmount(digits, AmountUnit.TEN_THOUSAND_YUAN, text.lineAt(offset));
    }

    private void projectGoal(int start, int end) {
        if (current == null || current.kind != GoalKind.PROJECT) {
            reportStretch(start, end, "goal without a project");
            return;
        }
        current.goal = text.text().substring(start, end);
    }

    private void openHeading(String name, int marker, int start, int end) {
        if (current == null) {
            reportStretch(marker, end, "indicators without a goal");
            return;
        }
        int line = text.lineAt(marker);
        subGoal = name;
        current.subGoals.add(new SubGoal(current.subGoals.size() + 1, name, new SourceLines(line, line)));
        reportStretch(start, end, "no indicators");
    }

    private void indicators(String level, int start, int end) {
        var body = text.text().substring(start, end);
        var based = BASIS.matcher(body);
        boolean hasBasis = based.lookingAt();
        var clauses = hasBasis ? based.group(1) : body.replaceAll("。$", "");
        var basis = hasBasis ? based.group(2) : "";
        int offset = start;
        if (current == null) {
            reportStretch(start, end, "indicators without a goal");
            return;
        }
        for (var clause : clauses.split("[，,；;]")) {
            indicator(level, clause, basis, offset);
            offset += clause.length() + 1;
        }
        if (hasBasis) {
            reportStretch(start + based.end(), end, "text behind the indicators");
        }
    }

    private void indicator(String level, String clause, String basis, int offset) {
        var match = CLAUSE.matcher(clause);
        boolean understood = match.matches();
        var target = understood ? IndicatorTarget.ofPrinted(match.group("target")) : IndicatorTarget.BLANK;
        if (target.operator() == TargetOperator.UNREADABLE) {
            report.unreadable(text.lineAt(offset), clause, "target is not understood");
        }
        int last = text.lineAt(Math.max(offset, offset + clause.length() - 1));
        current.indicators.add(new PerformanceIndicator(
                subGoal,
                level,
                "",
                understood ? match.group("name") : clause,
                target,
                basis,
                "",
                Points.BLANK,
                "",
                "",
                new SourceLines(text.lineAt(offset), last)));
    }
}
