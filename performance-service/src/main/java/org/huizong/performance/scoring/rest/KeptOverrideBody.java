package org.huizong.performance.scoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.application.ScoreStore.KeptOverride;

/** One entry of the kept history of overrides. */
@Schema(name = "KeptScoreOverride")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptOverrideBody(
        String id,
        String href,
        String selfEvaluation,
        int indicator,
        @Schema(description = "absent where an override was lifted") String score,
        @Schema(description = "what the formula gave at that time; absent when nothing") String computed,
        String reason,
        String by,
        String at) {

    static KeptOverrideBody of(UUID bookId, List<UUID> evaluations, KeptOverride kept) {
        var override = kept.override();
        var id = Long.toString(override.ordinal());
        return new KeptOverrideBody(
                id,
                "/v1/performance-books/" + bookId + "/score-overrides",
                evaluations.get(override.evaluation()).toString(),
                override.indicator(),
                EvaluationScoreBody.text(override.score()),
                EvaluationScoreBody.text(kept.computed()),
                override.reason(),
                override.by(),
                override.at().toString());
    }
}
