package org.huizong.performance.performancegoal.rest;

import static org.huizong.performance.performancegoal.rest.IndicatorBody.orNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;
import org.huizong.performance.performancegoal.rest.IndicatorBody.LinesBody;

/** 项目支出绩效自评; scores and rates stand as printed. */
@Schema(name = "SelfEvaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SelfEvaluationBody(
        String id,
        String href,
        @Schema(description = "where its findings stand") String findings,
        BookRef book,
        @Schema(examples = "信访工作经费") String project,
        String department,
        String implementer,
        @Schema(examples = "yuan") String unit,
        List<ExecutionBody> executions,
        String goalExpected,
        String goalActual,
        @Schema(examples = "100") String totalWeight,
        @Schema(examples = "95.80分") String totalScore,
        @Schema(readOnly = true) Integer indicatorCount,
        List<IndicatorBody> indicators,
        LinesBody lines,
        @Schema(description = "涉密: true for that of a classified project, which auditors alone are shown")
                Boolean classified) {

    /** Exact decimals in the unit that the self-evaluation names. */
    @Schema(name = "Execution")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExecutionBody(
            @Schema(examples = "total", description = "total, fiscal, carryover or other") String funding,
            @Schema(description = "年初预算数") String initial,
            @Schema(description = "全年预算数") String annual,
            @Schema(description = "全年执行数") String executed,
            String weight,
            @Schema(examples = "100.00%") String rate,
            String score) {

        static ExecutionBody of(Execution row, AmountUnit unit) {
            return new ExecutionBody(
                    row.funding(),
                    GoalBody.amount(row.initial(), unit),
                    GoalBody.amount(row.annual(), unit),
                    GoalBody.amount(row.executed(), unit),
                    orNull(row.weight().printed()),
                    orNull(row.rate()),
                    orNull(row.score().printed()));
        }
    }

    static SelfEvaluationBody of(UUID id, SeenBook book, SelfEvaluation evaluation, AmountUnit unit) {
        return new SelfEvaluationBody(
                id.toString(),
                Hrefs.SELF_EVALUATIONS + id,
                Hrefs.SELF_EVALUATIONS + id + "/findings",
                BookRef.of(book),
                evaluation.project(),
                orNull(evaluation.department()),
                orNull(evaluation.implementer()),
                unit.code(),
                evaluation.executions().stream()
                        .map(row -> ExecutionBody.of(row, unit))
                        .toList(),
                orNull(evaluation.goalExpected()),
                orNull(evaluation.goalActual()),
                orNull(evaluation.totalWeight().printed()),
                orNull(evaluation.totalScore().printed()),
                evaluation.indicatorCount(),
                evaluation.indicators().stream().map(IndicatorBody::of).toList(),
                LinesBody.of(evaluation.lines()),
                null);
    }

    /** 涉密项目的自评, which has no address of its own. */
    static SelfEvaluationBody withheld(SeenBook book, SelfEvaluation evaluation, AmountUnit unit) {
        var open = of(book.id(), book, evaluation, unit);
        return new SelfEvaluationBody(
                null,
                null,
                null,
                open.book,
                open.project,
                open.department,
                open.implementer,
                open.unit,
                open.executions,
                open.goalExpected,
                open.goalActual,
                open.totalWeight,
                open.totalScore,
                open.indicatorCount,
                open.indicators,
                open.lines,
                true);
    }
}
