package org.huizong.performance.scoring.rest;

import static org.huizong.performance.scoring.rest.EvaluationScoreBody.in;
import static org.huizong.performance.scoring.rest.EvaluationScoreBody.orNull;
import static org.huizong.performance.scoring.rest.EvaluationScoreBody.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.domain.IndicatorScore;
import org.huizong.performance.scoring.domain.ScoreOverride;
import org.huizong.performance.scoring.domain.ScoreRange;

/** 指标得分: one indicator with the step that computes it. */
@Schema(name = "IndicatorScore")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorScoreBody(
        @Schema(examples = "8", description = "place among the indicators of the form") int number,
        @Schema(examples = "产出指标") String level1,
        @Schema(examples = "成本指标") String level2,
        @Schema(examples = "接访劝返、困难救助金工作经费总额") String level3,
        @Schema(examples = "<=51.99万元") String target,
        @Schema(examples = "59.03万元") String actual,
        @Schema(examples = "5") String weight,
        @Schema(
                        examples = "ceiling",
                        description = "proportional, ceiling, none-allowed, deadline, qualitative, satisfaction, none")
                String formula,
        @Schema(examples = "a≤t → w；t<a<2t → (1−(a−t)÷t)×w；a≥2t → 0") String formulaText,
        @Schema(examples = "(1−(59.03−51.99)÷51.99)×5=4.32") String calculation,
        @Schema(description = "band that words open; absent for numbers") RangeBody range,
        @Schema(examples = "5") String printed,
        @Schema(examples = "4.32") String computed,
        @Schema(examples = "0.68") String difference,
        @Schema(examples = "above-ceiling") String reason,
        String explanation,
        @Schema(description = "what a reviewer has set; the computed score stays beside it") OverrideBody override,
        @Schema(examples = "4.32", description = "what counts") String score,
        @Schema(description = "line in the document", examples = "477") Integer line) {

    @Schema(name = "ScoreRange")
    record RangeBody(String low, String high) {}

    @Schema(name = "IndicatorOverride")
    record OverrideBody(String score, String reason, String by, String at) {

        static OverrideBody of(ScoreOverride override) {
            return new OverrideBody(
                    text(override.score()),
                    override.reason(),
                    override.by(),
                    override.at().toString());
        }
    }

    static IndicatorScoreBody of(IndicatorScore score, Locale language) {
        var row = score.row();
        var computation = score.computation();
        int line = row.lines().first();
        return new IndicatorScoreBody(
                score.number(),
                orNull(row.level1()),
                orNull(row.level2()),
                orNull(row.level3()),
                orNull(row.target().printed()),
                orNull(row.actual().printed()),
                orNull(row.weight().printed()),
                computation.formula().code(),
                orNull(computation.formula().text()),
                orNull(computation.calculation()),
                computation
                        .range()
                        .filter(range -> !range.isExact())
                        .map(IndicatorScoreBody::range)
                        .orElse(null),
                text(score.printed()),
                text(score.computed()),
                text(score.difference()),
                computation.reason().code(),
                in(computation.reason(), language),
                score.override().map(OverrideBody::of).orElse(null),
                text(score.score()),
                line == 0 ? null : line);
    }

    private static RangeBody range(ScoreRange range) {
        return new RangeBody(text(range.low()), text(range.high()));
    }
}
