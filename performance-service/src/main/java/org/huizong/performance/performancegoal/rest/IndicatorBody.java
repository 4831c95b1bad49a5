package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SourceLines;

/** 绩效指标; what the form does not print is absent. */
@Schema(name = "PerformanceIndicator")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorBody(
        @Schema(description = "sub-goal that it belongs to") String subGoal,
        @Schema(examples = "产出指标") String level1,
        @Schema(examples = "数量指标") String level2,
        @Schema(examples = "信访业务出差次数") String level3,
        TargetBody target,
        @Schema(description = "实际完成值, in a self-evaluation") TargetBody actual,
        @Schema(examples = "计划标准") String basis,
        @Schema(description = "上年完成值 as printed: a value or 新增") String priorActual,
        @Schema(examples = "8") String weight,
        @Schema(description = "得分, in a self-evaluation") String score,
        @Schema(examples = "按照正常比例赋分") String scoringRule,
        @Schema(examples = "工作资料") String evidence,
        @Schema(description = "偏差原因分析及改进措施") String deviation,
        LinesBody lines,
        @Schema(
                        writeOnly = true,
                        examples = "3f1c7c0a-6a5f-3d0e-9d3b-6f0c1b2a4d55",
                        description =
                                "id of an indicator of the library that is adopted: levels, operator, unit, scoring rule"
                                        + " and evidence are the library's, target.value is the writer's")
                String libraryIndicator) {

    /** As printed and as understood. */
    @Schema(name = "IndicatorTarget")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetBody(
            @Schema(examples = ">=6次") String printed,
            @Schema(examples = ">=", description = "=, >=, <=, >, <, date, qualitative, unstated or unreadable")
                    String operator,
            @Schema(examples = "6", description = "number, ISO date or month, or words; absent when unreadable")
                    String value,
            @Schema(examples = "次") String unit) {

        static TargetBody of(IndicatorTarget target) {
            return target.printed().isEmpty()
                    ? null
                    : new TargetBody(
                            target.printed(), target.operator().code(), orNull(target.value()), orNull(target.unit()));
        }
    }

    @Schema(name = "SourceLines", description = "first and last line in the document")
    record LinesBody(int first, int last) {

        static LinesBody of(SourceLines lines) {
            return lines.equals(SourceLines.NONE) ? null : new LinesBody(lines.first(), lines.last());
        }
    }

    static IndicatorBody of(PerformanceIndicator indicator) {
        return new IndicatorBody(
                orNull(indicator.subGoal()),
                orNull(indicator.level1()),
                orNull(indicator.level2()),
                orNull(indicator.level3()),
                TargetBody.of(indicator.target()),
                null,
                orNull(indicator.basis()),
                orNull(indicator.priorActual()),
                orNull(indicator.weight().printed()),
                null,
                orNull(indicator.scoringRule()),
                orNull(indicator.evidence()),
                null,
                LinesBody.of(indicator.lines()),
                null);
    }

    static IndicatorBody of(EvaluatedIndicator indicator) {
        return new IndicatorBody(
                null,
                orNull(indicator.level1()),
                orNull(indicator.level2()),
                orNull(indicator.level3()),
                TargetBody.of(indicator.target()),
                TargetBody.of(indicator.actual()),
                null,
                null,
                orNull(indicator.weight().printed()),
                orNull(indicator.score().printed()),
                null,
                null,
                orNull(indicator.deviation()),
                LinesBody.of(indicator.lines()),
                null);
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
