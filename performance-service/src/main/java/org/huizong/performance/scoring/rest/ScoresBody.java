package org.huizong.performance.scoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 自评核算 of a book, step by step; points are exact decimals, and what is unknown is absent. */
@Schema(name = "Scores")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoresBody(
        BookRef book,
        @Schema(description = "the scheme that the scores are computed with") SchemeRef scheme,
        @Schema(description = "the scheme that a recomputation would use; absent when it is the same")
                SchemeRef schemeInForce,
        @Schema(description = "how the scores were stored; absent until the first write that scores this content")
                StoredBody stored,
        List<EvaluationScoreBody> items) {

    @Schema(name = "ScoredBookRef")
    record BookRef(
            String id,
            @Schema(examples = "/v1/performance-books/…") String href,
            @Schema(examples = "650104") String region,
            @Schema(examples = "乌鲁木齐市新市区信访局") String unitName,
            @Schema(examples = "2021") int year,
            @Schema(examples = "final-accounts") String stage,
            @Schema(examples = "published") String status,
            long version) {}

    /** @param scoring counts the scorings of one content from 1 */
    @Schema(name = "StoredScore")
    record StoredBody(
            int scoring,
            @Schema(description = "version of the book when it was scored") long version,
            @Schema(examples = "2026-11-21T08:00:00Z") String at,
            String by,
            @Schema(description = "whether computing again with this scheme gives what was stored")
                    boolean reproduced) {}
}
