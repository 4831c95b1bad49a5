package org.huizong.performance.scoring.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** 试算: a self-evaluation as a unit means to file it. */
@Schema(name = "ScoreTrial")
record TrialBody(
        @Schema(required = true, examples = "650104") String region,
        @Schema(required = true, examples = "2021") Integer year,
        @Schema(examples = "信访工作经费") String project,
        @Schema(examples = "wan", description = "money unit of this body: yuan, wan or yi") String unit,
        ExecutionBody execution,
        @Schema(required = true) List<IndicatorBody> indicators) {

    private static final int MOST = 10_000;
    private static final int LONGEST = 500;
    private static final Text REQUIRED = new Text("必须填写", "is required");

    @Schema(name = "TrialExecution")
    record ExecutionBody(
            @Schema(examples = "51.99", description = "全年预算数") String annual,
            @Schema(examples = "51.99", description = "全年执行数") String executed,
            @Schema(examples = "10") String weight,
            @Schema(examples = "10") String score) {}

    @Schema(name = "TrialIndicator")
    record IndicatorBody(
            @Schema(examples = "产出指标") String level1,
            @Schema(examples = "数量指标") String level2,
            @Schema(required = true, examples = "接待群众来访批次") String level3,
            @Schema(required = true, examples = ">=48次") String target,
            @Schema(required = true, examples = "36次") String actual,
            @Schema(required = true, examples = "10") String weight,
            @Schema(examples = "7.5") String score) {}

    /** A request without a body. */
    static TrialBody nothing() {
        return new TrialBody(null, null, null, null, null, null);
    }

    SelfEvaluation toEvaluation(BodyErrors errors) {
        var rows = indicators == null ? List.<IndicatorBody>of() : indicators;
        if (rows.isEmpty()) {
            errors.add("indicators", REQUIRED);
        }
        if (rows.size() > MOST) {
            errors.add("indicators", new Text("至多 " + MOST + " 项", "may have at most " + MOST + " items"));
            rows = List.of();
        }
        var read = List.copyOf(rows.stream().map(Optional::ofNullable).toList());
        var evaluated = IntStream.range(0, read.size())
                .mapToObj(i -> indicator("indicators[" + i + "]", read.get(i), errors))
                .toList();
        return new SelfEvaluation(
                year == null ? 0 : year,
                text("project", project, errors),
                "",
                "",
                Optional.ofNullable(execution)
                        .map(row -> List.of(execution(row, errors)))
                        .orElse(List.of()),
                "",
                "",
                evaluated,
                Points.BLANK,
                Points.BLANK,
                SourceLines.NONE);
    }

    private Execution execution(ExecutionBody row, BodyErrors errors) {
        var annual = amount("execution.annual", row.annual(), errors);
        return new Execution(
                Execution.TOTAL,
                PrintedAmount.BLANK,
                annual,
                amount("execution.executed", row.executed(), errors),
                points("execution.weight", row.weight(), errors),
                "",
                points("execution.score", row.score(), errors));
    }

    private static EvaluatedIndicator indicator(String at, Optional<IndicatorBody> given, BodyErrors errors) {
        var row = given.orElseGet(() -> new IndicatorBody(null, null, null, null, null, null, null));
        if (row.level3() == null || row.level3().isBlank()) {
            errors.add(at + ".level3", REQUIRED);
        }
        return new EvaluatedIndicator(
                text(at + ".level1", row.level1(), errors),
                text(at + ".level2", row.level2(), errors),
                text(at + ".level3", row.level3(), errors),
                IndicatorTarget.ofPrinted(text(at + ".target", row.target(), errors)),
                IndicatorTarget.ofPrinted(text(at + ".actual", row.actual(), errors)),
                points(at + ".weight", row.weight(), errors),
                points(at + ".score", row.score(), errors),
                "",
                SourceLines.NONE);
    }

    private PrintedAmount amount(String field, String text, BodyErrors errors) {
        try {
            var word = unit == null ? AmountUnit.YUAN : AmountUnit.ofCode(unit);
            return new PrintedAmount(text == null ? "" : text, word, 0);
        } catch (IllegalArgumentException noAmount) {
            errors.add(field, new Text("必须是以 unit 为单位的金额", "must be an amount in a unit of yuan, wan or yi"));
            return PrintedAmount.BLANK;
        }
    }

    private static Points points(String field, String text, BodyErrors errors) {
        var points = new Points(text(field, text, errors));
        if (!points.printed().isEmpty() && points.number().isEmpty()) {
            errors.add(field, new Text("必须是最多两位小数的分数", "must be points with at most two decimals"));
        }
        return points;
    }

    private static String text(String field, String text, BodyErrors errors) {
        if (text != null && text.length() > LONGEST) {
            errors.add(field, new Text("至多 " + LONGEST + " 个字符", "may have at most " + LONGEST + " characters"));
            return "";
        }
        return text == null ? "" : text.strip();
    }
}
