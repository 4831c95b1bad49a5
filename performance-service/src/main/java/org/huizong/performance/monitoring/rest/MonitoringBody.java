package org.huizong.performance.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.monitoring.application.Monitorings.Kept;
import org.huizong.performance.monitoring.domain.DeviationCause;
import org.huizong.performance.monitoring.domain.MonitoringReport.Execution;
import org.huizong.performance.monitoring.domain.MonitoringReport.Progress;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/** 绩效运行监控 of a goal for one period, as it is filed and as it is read. */
@Schema(name = "Monitoring")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MonitoringBody(
        @Schema(readOnly = true) String id,
        @Schema(readOnly = true) String href,
        @Schema(readOnly = true) String goal,
        @Schema(readOnly = true) String book,
        @Schema(examples = "2025-mid-year", readOnly = true, description = "a month, or the middle of the year")
                String period,
        @Schema(readOnly = true) Long version,
        @Schema(examples = "yuan") String unit,
        ExecutionBody execution,
        List<ProgressBody> indicators,
        @Schema(description = "备注") String note,
        @Schema(readOnly = true) String by,
        @Schema(readOnly = true) Instant at) {

    @Schema(name = "MonitoredExecution")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExecutionBody(
            @Schema(examples = "150000.00", description = "年初预算数") String initial,
            @Schema(examples = "60000.00", description = "执行数 up to the end of the period") String executed,
            @Schema(examples = "40.00%", readOnly = true, description = "执行率: executed of initial") String rate,
            @Schema(examples = "150000.00", description = "全年预计执行数") String expected) {}

    @Schema(name = "MonitoredIndicator")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressBody(
            @Schema(examples = "信访业务出差次数", required = true, description = "三级指标 of the approved goal") String indicator,
            @Schema(examples = "3次", description = "执行情况 up to the end of the period") String actual,
            @Schema(examples = "6次", description = "全年预计完成情况") String expected,
            @Schema(description = "偏差原因: funding 经费保障, rules 制度保障, staff 人员保障, equipment 硬件条件保障, other 其他")
                    List<String> causes,
            @Schema(description = "原因说明") String explanation,
            @Schema(
                            examples = "certain",
                            required = true,
                            description = "完成目标可能性: certain 确定能, possible 有可能, impossible 完全不可能")
                    String likelihood) {

        static ProgressBody of(Progress progress) {
            return new ProgressBody(
                    progress.indicator(),
                    orNull(progress.actual().printed()),
                    orNull(progress.expected().printed()),
                    progress.causes().stream().map(DeviationCause::code).toList(),
                    orNull(progress.explanation()),
                    progress.likelihood().code());
        }
    }

    static MonitoringBody of(Kept kept, AmountUnit unit) {
        return new MonitoringBody(
                kept.period().code(),
                href(kept),
                kept.goalId().toString(),
                kept.bookId().toString(),
                kept.period().code(),
                kept.version(),
                unit.code(),
                execution(kept.report().execution(), unit),
                kept.report().indicators().stream().map(ProgressBody::of).toList(),
                orNull(kept.report().note()),
                kept.actor(),
                kept.at());
    }

    static String href(Kept kept) {
        return "/v1/performance-goals/" + kept.goalId() + "/monitorings/"
                + kept.period().code();
    }

    private static ExecutionBody execution(Execution execution, AmountUnit unit) {
        return new ExecutionBody(
                amount(execution.initial(), unit),
                amount(execution.executed(), unit),
                rate(execution).orElse(null),
                amount(execution.expected(), unit));
    }

    private static String amount(PrintedAmount amount, AmountUnit unit) {
        return amount.amount().map(unit::format).orElse(null);
    }

    /** Absent where there is no budget to divide by. */
    private static Optional<String> rate(Execution execution) {
        return execution.initial().amount().filter(initial -> !initial.isZero()).flatMap(initial -> execution
                .executed()
                .amount()
                .map(executed -> percent(executed, initial)));
    }

    private static String percent(Amount part, Amount whole) {
        return BigDecimal.valueOf(part.fen())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.fen()), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
