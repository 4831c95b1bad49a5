package org.huizong.performance.monitoring.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/**
 * 绩效运行监控 of one goal in one period: how far its money has been spent and each indicator has come.
 *
 * @param note 备注
 */
public record MonitoringReport(Execution execution, List<Progress> indicators, String note) {

    public MonitoringReport {
        indicators = List.copyOf(indicators);
    }

    /**
     * 预算执行.
     *
     * @param initial 年初预算数
     * @param executed 执行数 up to the end of the period
     * @param expected 全年预计执行数
     */
    public record Execution(PrintedAmount initial, PrintedAmount executed, PrintedAmount expected) {}

    /**
     * 执行情况 of one indicator.
     *
     * @param indicator 三级指标 of the approved goal
     * @param actual 执行情况 up to the end of the period
     * @param expected 全年预计完成情况
     * @param causes 偏差原因; empty where nothing deviates
     * @param explanation 原因说明
     */
    public record Progress(
            String indicator,
            IndicatorTarget actual,
            IndicatorTarget expected,
            List<DeviationCause> causes,
            String explanation,
            Likelihood likelihood) {

        public Progress {
            causes = List.copyOf(causes);
        }
    }

    public Optional<Progress> of(String indicator) {
        return indicators.stream()
                .filter(progress -> progress.indicator().equals(indicator))
                .findFirst();
    }
}
