package org.huizong.performance.scoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.domain.EvaluationScore;
import org.huizong.performance.scoring.domain.ExecutionScore;
import org.huizong.performance.scoring.domain.ScoreReason;
import org.huizong.performance.scoring.domain.ScoringScheme.Grade;
import org.huizong.platform.problem.Text;

/** 自评得分 of one self-evaluation; a difference is the printed figure less the computed one. */
@Schema(name = "EvaluationScore")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationScoreBody(
        @Schema(description = "id of the self-evaluation; absent in a trial") String selfEvaluation,
        String href,
        @Schema(examples = "信访工作经费") String project,
        @Schema(examples = "100") String weights,
        @Schema(examples = "95.80", description = "总分 as printed") String printed,
        @Schema(examples = "99.32", description = "总分 by the formulas, without overrides") String computed,
        @Schema(examples = "-3.52") String difference,
        @Schema(examples = "99.32", description = "总分 that counts, with overrides") String score,
        @Schema(examples = "excellent") String grade,
        @Schema(examples = "优") String gradeName,
        @Schema(description = "indicators whose printed score is not what the formula gives") int differences,
        @Schema(description = "indicators that missed their target") int missed,
        @Schema(description = "indicators that count as printed, because nothing could be computed") int unverified,
        ExecutionScoreBody execution,
        List<IndicatorScoreBody> indicators) {

    /** 预算执行率得分. */
    @Schema(name = "ExecutionScore")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExecutionScoreBody(
            @Schema(examples = "51.99", description = "全年预算数 as printed") String annual,
            @Schema(examples = "51.99", description = "全年执行数 as printed") String executed,
            @Schema(examples = "wan") String unit,
            @Schema(examples = "100.00", description = "per cent") String rate,
            @Schema(examples = "10") String weight,
            @Schema(examples = "51.99÷51.99=100.00%；100%×10=10.00") String calculation,
            @Schema(examples = "10.00") String printed,
            @Schema(examples = "10.00") String computed,
            @Schema(examples = "0.00") String difference,
            @Schema(examples = "execution-rate") String reason,
            String explanation) {

        static ExecutionScoreBody of(ExecutionScore score, Locale language) {
            return new ExecutionScoreBody(
                    orNull(score.row().annual().printed()),
                    orNull(score.row().executed().printed()),
                    score.row().annual().unit().code(),
                    text(score.rate()),
                    text(score.points()),
                    orNull(score.calculation()),
                    text(score.printed()),
                    text(score.computed()),
                    text(score.difference()),
                    score.reason().code(),
                    in(score.reason(), language));
        }
    }

    static EvaluationScoreBody of(Optional<String> id, EvaluationScore score, Locale language) {
        return new EvaluationScoreBody(
                id.orElse(null),
                id.map(known -> "/v1/self-evaluations/" + known).orElse(null),
                score.evaluation().project(),
                text(score.weights()),
                text(score.printedTotal()),
                text(score.computedTotal()),
                text(score.difference()),
                text(score.score()),
                score.grade().map(Grade::code).orElse(null),
                score.grade().map(Grade::name).orElse(null),
                score.differences(),
                score.missed(),
                score.unverified(),
                score.execution()
                        .map(execution -> ExecutionScoreBody.of(execution, language))
                        .orElse(null),
                score.indicators().stream()
                        .map(indicator -> IndicatorScoreBody.of(indicator, language))
                        .toList());
    }

    static String in(ScoreReason reason, Locale language) {
        return new Text(reason.zh(), reason.en()).in(language);
    }

    static String text(Optional<BigDecimal> points) {
        return points.map(EvaluationScoreBody::text).orElse(null);
    }

    static String text(BigDecimal points) {
        return points.toPlainString();
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
