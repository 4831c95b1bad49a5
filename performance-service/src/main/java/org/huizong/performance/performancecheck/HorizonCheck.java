package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** 年度目标与长期目标: an annual goal sets no target of a later year, and a long-term goal asks for no less than the annual one. */
final class HorizonCheck implements PerformanceCheck {

    static final List<String> MESSAGES = List.of("multi-year", "earlier", "lower");
    private static final List<TargetOperator> COUNTED =
            List.of(TargetOperator.AT_LEAST, TargetOperator.MORE_THAN, TargetOperator.EQUAL, TargetOperator.UNSTATED);

    private final Pattern multiYear;

    HorizonCheck(Settings settings) {
        this.multiYear = settings.pattern("multiYear");
    }

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachGoal((goal, subject) -> {
            if (goal.horizon() == GoalHorizon.ANNUAL) {
                goal.indicators().stream()
                        .filter(PerformanceIndicator::named)
                        .forEach(indicator ->
                                annual(goal, indicator, book.identity().year(), subject, findings));
            }
        });
        book.eachGoal(GoalKind.OVERALL, (goal, subject) -> {
            if (goal.horizon() == GoalHorizon.LONG_TERM) {
                longTerm(book, goal, subject, findings);
            }
        });
    }

    private void annual(
            PerformanceGoal goal, PerformanceIndicator indicator, int year, Subject subject, RuleFindings findings) {
        var target = indicator.target();
        // A day or a month is kept as ISO text, so its first four digits are its year.
        int dated =
                target.value().matches("\\d{4}(-\\d{2}){0,2}") && target.unit().isEmpty() && isDate(target.printed())
                        ? Integer.parseInt(target.value().substring(0, 4))
                        : year;
        boolean spans = multiYear.matcher(target.printed()).find()
                || multiYear.matcher(indicator.level3()).find();
        if (dated != year || spans) {
            findings.tell(
                    dated < year ? "earlier" : "multi-year",
                    subject,
                    new RuleFindings.Sides(
                            Places.indicator(goal, indicator, target.printed()),
                            new Side("预算年度", 0, Integer.toString(year))),
                    Map.of("goal", Places.title(goal), "indicator", indicator.level3()));
        }
    }

    private static boolean isDate(String printed) {
        return printed.contains("年");
    }

    private static void longTerm(CheckedBook book, PerformanceGoal goal, Subject subject, RuleFindings findings) {
        book.eachGoal(GoalKind.OVERALL, (annual, ignored) -> {
            if (annual.horizon() == GoalHorizon.ANNUAL) {
                goal.indicators().forEach(longTerm -> annual.indicators().stream()
                        .filter(yearly -> isLower(longTerm, yearly))
                        .forEach(yearly -> findings.tell(
                                "lower",
                                subject,
                                new RuleFindings.Sides(
                                        Places.indicator(
                                                goal,
                                                longTerm,
                                                longTerm.target().printed()),
                                        Places.indicator(
                                                annual, yearly, yearly.target().printed())),
                                Map.of("goal", Places.title(goal), "indicator", longTerm.level3()))));
            }
        });
    }

    private static boolean isLower(PerformanceIndicator longTerm, PerformanceIndicator yearly) {
        return longTerm.named()
                && longTerm.level1().equals(yearly.level1())
                && longTerm.level3().equals(yearly.level3())
                && longTerm.target().unit().equals(yearly.target().unit())
                && COUNTED.contains(longTerm.target().operator())
                && longTerm.target().operator() == yearly.target().operator()
                && longTerm.target().number().isPresent()
                && yearly.target().number().isPresent()
                && longTerm.target()
                                .number()
                                .get()
                                .compareTo(yearly.target().number().get())
                        < 0;
    }
}
