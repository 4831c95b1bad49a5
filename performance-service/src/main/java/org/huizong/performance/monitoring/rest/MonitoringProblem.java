package org.huizong.performance.monitoring.rest;

import java.util.List;
import org.huizong.performance.monitoring.application.ReportMonitoring.Outcome;
import org.huizong.performance.monitoring.domain.MonitoringRefusals.Reason;
import org.huizong.performance.monitoring.domain.MonitoringRefusals.Refusal;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** What a report is refused for, as the problem that its client reads. */
final class MonitoringProblem {

    private MonitoringProblem() {}

    static ProblemException of(Outcome outcome) {
        return switch (outcome.problem()) {
            case UNKNOWN_GOAL, NONE -> ProblemException.notFound();
            case NOT_APPROVED ->
                new ProblemException(
                        CommonProblem.CONFLICT,
                        new Text("绩效目标尚未批复，不能填报监控。", "The goal is not approved yet, so it is not monitored."));
            case OTHER_YEAR ->
                ProblemException.invalidParameter(
                        "period", new Text("不在该绩效目标的年度内", "is not in the fiscal year of the goal"));
            case REFUSED -> refused(outcome.refusals());
        };
    }

    private static ProblemException refused(List<Refusal> refusals) {
        var first = refusals.get(0);
        var reason = text(first.reason());
        return new ProblemException(
                CommonProblem.RULE_BROKEN,
                new Text(
                        "“" + first.indicator() + "”：" + reason.zh() + "。",
                        first.indicator() + ": " + reason.en() + "."),
                refusals.stream().map(MonitoringProblem::detail).toList());
    }

    private static ProblemDetail detail(Refusal refusal) {
        var path = refusal.position() < 0 ? "indicators" : "indicators[" + refusal.position() + "]";
        return ProblemDetail.field(path, text(refusal.reason())).with("indicator", refusal.indicator());
    }

    private static Text text(Reason reason) {
        return switch (reason) {
            case UNKNOWN_INDICATOR -> new Text("批复的绩效目标没有此指标", "the approved goal has no such indicator");
            case REPEATED -> new Text("重复填报", "is reported twice");
            case WRONG_KIND -> new Text("指标值为数值，执行情况也应为数值", "the target is a number, so what is reported must be one");
            case CAUSE_MISSING ->
                new Text("不能确定完成的，须填写偏差原因或说明", "what is not certain to be reached needs a cause or an explanation");
            case MISSING -> new Text("缺少此指标的执行情况", "is not reported");
        };
    }
}
