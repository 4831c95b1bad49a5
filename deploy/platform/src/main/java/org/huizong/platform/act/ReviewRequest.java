package org.huizong.platform.act;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.book.Review;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.ProblemException;

/** 审核意见. */
@Schema(name = "Review")
public record ReviewRequest(
        @Schema(required = true, examples = "finance", description = "department, finance or secrecy (保密审查)")
                String kind,
        @Schema(required = true, examples = "passed", description = "passed or objected") String result,
        @Schema(description = "意见; needed for an objection", examples = "项目依据不足") String opinion) {

    /** @param opinion empty when none was given */
    public record Stated(Review review, String opinion) {}

    /**
     * 400 that names the field, unless kind and result are known words and an objection has an opinion.
     *
     * @param request null when the body was left out
     */
    public static Stated stated(ReviewRequest request) {
        var errors = new BodyErrors();
        var kind = errors.word(
                "kind",
                request == null ? null : request.kind,
                Review.Kind::ofCode,
                String.join(", ", Review.Kind.codes()));
        var result = errors.word(
                "result",
                request == null ? null : request.result,
                Review.Result::ofCode,
                String.join(", ", Review.Result.codes()));
        errors.throwIfAny();
        var need = result.orElseThrow() == Review.Result.OBJECTED ? Need.OPINION : Need.NOTHING;
        var stated = ActRequest.stated(new ActRequest(request == null ? null : request.opinion, null), need);
        return new Stated(new Review(kind.orElseThrow(), result.orElseThrow()), stated.opinion());
    }

    /**
     * 401 or 403 unless the caller may review in this capacity: a supervising department or the bureau for the department's
     * review, the bureau for its own, whoever may submit for the review of secrecy.
     */
    public static Caller reviewer(Callers callers, Review.Kind kind) {
        var caller = callers.require(kind == Review.Kind.FINANCE ? Right.DECIDE : Right.SUBMIT);
        boolean department =
                caller.scope().has(Role.DEPARTMENT) || caller.scope().has(Role.FINANCE_BUREAU);
        if (kind == Review.Kind.DEPARTMENT && !department) {
            throw ProblemException.forbidden();
        }
        return caller;
    }
}
