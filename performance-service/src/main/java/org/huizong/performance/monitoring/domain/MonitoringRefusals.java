package org.huizong.performance.monitoring.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.huizong.performance.monitoring.domain.MonitoringReport.Progress;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** Why a report cannot stand beside its approved goal. */
public final class MonitoringRefusals {

    private MonitoringRefusals() {}

    public enum Reason {
        /** The approved goal has no such indicator. */
        UNKNOWN_INDICATOR,
        /** The indicator is reported twice. */
        REPEATED,
        /** The target is a number and what was reached is none. */
        WRONG_KIND,
        /** 未能确定完成: what is not certain to be reached has a cause or an explanation. */
        CAUSE_MISSING,
        /** An indicator of the approved goal is not reported. */
        MISSING
    }

    /** @param position place in the report; −1 for an indicator that is not in it */
    public record Refusal(int position, String indicator, Reason reason) {}

    public static List<Refusal> of(MonitoringReport report, PerformanceGoal goal) {
        var refusals = new ArrayList<Refusal>();
        var seen = new HashSet<String>();
        for (int i = 0; i < report.indicators().size(); i++) {
            var progress = report.indicators().get(i);
            var approved = goal.indicators().stream()
                    .filter(indicator -> indicator.level3().equals(progress.indicator()))
                    .findFirst();
            if (approved.isEmpty()) {
                refusals.add(new Refusal(i, progress.indicator(), Reason.UNKNOWN_INDICATOR));
            } else if (!seen.add(progress.indicator())) {
                refusals.add(new Refusal(i, progress.indicator(), Reason.REPEATED));
            } else if (isOfAnotherKind(approved.get(), progress)) {
                refusals.add(new Refusal(i, progress.indicator(), Reason.WRONG_KIND));
            } else if (progress.likelihood() != Likelihood.CERTAIN
                    && progress.causes().isEmpty()
                    && progress.explanation().isEmpty()) {
                refusals.add(new Refusal(i, progress.indicator(), Reason.CAUSE_MISSING));
            }
        }
        goal.indicators().stream()
                .filter(PerformanceIndicator::named)
                .map(PerformanceIndicator::level3)
                .distinct()
                .filter(name -> !seen.contains(name))
                .forEach(name -> refusals.add(new Refusal(-1, name, Reason.MISSING)));
        return refusals;
    }

    private static boolean isOfAnotherKind(PerformanceIndicator approved, Progress progress) {
        return approved.target().isCounted() && (isNoNumber(progress.actual()) || isNoNumber(progress.expected()));
    }

    private static boolean isNoNumber(IndicatorTarget told) {
        return !told.printed().isEmpty() && told.number().isEmpty();
    }
}
