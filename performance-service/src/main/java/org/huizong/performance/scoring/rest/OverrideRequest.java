package org.huizong.performance.scoring.rest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.application.ActOnScores;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** 人工核定 of one indicator. */
@Schema(name = "ScoreOverride")
record OverrideRequest(
        @Schema(required = true, description = "id of the self-evaluation") UUID selfEvaluation,
        @Schema(required = true, examples = "8", description = "number of the indicator in GET …/scores")
                Integer indicator,
        @Schema(examples = "4.50", description = "left out to lift an earlier override") String score,
        @Schema(required = true, examples = "因洪灾停工一个月，已附证明") String reason) {

    private static final int MAX_REASON = 2_000;
    private static final Text REQUIRED = new Text("必须填写", "is required");

    /** 400 that names the field. */
    static ActOnScores.Override read(OverrideRequest request) {
        var body = request == null ? new OverrideRequest(null, null, null, null) : request;
        var errors = new BodyErrors();
        if (body.selfEvaluation == null) {
            errors.add("selfEvaluation", REQUIRED);
        }
        if (body.indicator == null) {
            errors.add("indicator", REQUIRED);
        }
        if (body.score != null && !body.score.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            errors.add("score", new Text("必须是最多两位小数的分数", "must be points with at most two decimals"));
        }
        var reason = reason(body.reason, errors);
        errors.throwIfAny();
        return new ActOnScores.Override(
                body.selfEvaluation,
                body.indicator,
                Optional.ofNullable(body.score).map(BigDecimal::new),
                reason);
    }

    /** 400 without a reason. */
    static String reason(String text) {
        var errors = new BodyErrors();
        var reason = reason(text, errors);
        errors.throwIfAny();
        return reason;
    }

    private static String reason(String text, BodyErrors errors) {
        var reason = text == null ? "" : text.strip();
        if (reason.isEmpty()) {
            errors.add("reason", new Text("必须填写理由", "a reason is required"));
        }
        if (reason.length() > MAX_REASON) {
            errors.add(
                    "reason", new Text("至多 " + MAX_REASON + " 个字符", "may have at most " + MAX_REASON + " characters"));
        }
        return reason;
    }
}
