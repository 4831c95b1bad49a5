package org.huizong.budget.departmentalbudget.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.Review;
import org.huizong.budget.departmentalbudget.rest.ActRequest.Need;

/** 审核意见. */
@Schema(name = "Review")
record ReviewRequest(
        @Schema(required = true, examples = "finance", description = "department, finance or secrecy (保密审查)")
                String kind,
        @Schema(required = true, examples = "passed", description = "passed or objected") String result,
        @Schema(description = "意见; needed for an objection", examples = "项目依据不足") String opinion) {

    /** @param request null when the body was left out */
    static Grounds grounds(ReviewRequest request) {
        var values = new BodyValues();
        var kind = values.word(
                "kind",
                request == null ? null : request.kind,
                Review.Kind::ofCode,
                String.join(", ", Review.Kind.codes()));
        var result = values.word(
                "result",
                request == null ? null : request.result,
                Review.Result::ofCode,
                String.join(", ", Review.Result.codes()));
        values.errors().throwIfAny();
        var need = result.orElseThrow() == Review.Result.OBJECTED ? Need.OPINION : Need.NOTHING;
        var grounds = ActRequest.grounds(new ActRequest(request == null ? null : request.opinion, null), need);
        return grounds.of(new Review(kind.orElseThrow(), result.orElseThrow()));
    }
}
