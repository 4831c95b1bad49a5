package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** 总体目标内数量: a number that the words of a goal give behind the name of an indicator, in its unit, is the indicator's target. */
final class GoalTextCountCheck implements PerformanceCheck {

    private static final String SPACES = "[\\s\\u3000\\u00a0]+";
    private static final int SHORTEST_NAME = 4;

    GoalTextCountCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> {
            var text = goal.goal().replaceAll(SPACES, "");
            goal.indicators().stream()
                    .filter(indicator -> indicator.level3().length() >= SHORTEST_NAME)
                    .filter(indicator -> indicator.target().number().isPresent()
                            && !indicator.target().unit().isEmpty())
                    .forEach(indicator -> check(goal, indicator, text, subject, findings));
        });
    }

    private static void check(
            PerformanceGoal goal, PerformanceIndicator indicator, String text, Subject subject, RuleFindings findings) {
        var target = indicator.target();
        var told = Pattern.compile(Pattern.quote(indicator.level3().replaceAll(SPACES, ""))
                        + "[为达到共约]{0,2}(\\d{1,9}(?:\\.\\d{1,4})?)"
                        + Pattern.quote(target.unit()))
                .matcher(text);
        if (!told.find()
                || new BigDecimal(told.group(1)).compareTo(target.number().orElseThrow()) == 0) {
            return;
        }
        findings.tell(
                "inconsistent",
                subject,
                new RuleFindings.Sides(
                        new Side(
                                Places.title(goal) + "/总体目标/" + indicator.level3(),
                                goal.lines().first(),
                                told.group(1) + target.unit()),
                        Places.indicator(goal, indicator, target.printed())),
                Map.of("goal", Places.title(goal), "indicator", indicator.level3()));
    }
}
