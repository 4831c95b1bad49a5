package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 效益指标: an outcome says what the outputs bring about: it repeats none of them and is no satisfaction, nor is satisfaction something else. */
final class OutcomeCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("repeated", "satisfaction", "no-satisfaction");

    private final Pattern satisfaction;

    OutcomeCheck(Settings settings) {
        this.satisfaction = settings.pattern("satisfaction");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .forEach(indicator -> check(goal, indicator, subject, findings)));
    }

    private void check(PerformanceGoal goal, PerformanceIndicator indicator, Subject subject, RuleFindings findings) {
        boolean names = satisfaction.matcher(indicator.level3()).find();
        var sides = RuleFindings.Sides.of(Places.indicator(goal, indicator, indicator.level3()));
        var words = Map.of("goal", Places.title(goal), "indicator", indicator.level3(), "output", "");
        if (indicator.level1().startsWith("满意") && !names) {
            findings.tell("no-satisfaction", subject, sides, words);
        } else if (indicator.level1().startsWith("效益") && names) {
            findings.tell("satisfaction", subject, sides, words);
        } else if (indicator.level1().startsWith("效益")) {
            repeated(goal, indicator, subject, findings);
        }
    }

    private static void repeated(
            PerformanceGoal goal, PerformanceIndicator outcome, Subject subject, RuleFindings findings) {
        goal.indicators().stream()
                .filter(output -> output.level1().startsWith("产出"))
                .filter(output -> output.subGoal().equals(outcome.subGoal()))
                .filter(output -> ProjectName.plain(output.level3()).equals(ProjectName.plain(outcome.level3())))
                .findFirst()
                .ifPresent(output -> findings.tell(
                        "repeated",
                        subject,
                        new RuleFindings.Sides(
                                Places.indicator(goal, outcome, outcome.level3()),
                                Places.indicator(goal, output, output.level3())),
                        Map.of("goal", Places.title(goal), "indicator", outcome.level3(), "output", output.level3())));
    }
}
