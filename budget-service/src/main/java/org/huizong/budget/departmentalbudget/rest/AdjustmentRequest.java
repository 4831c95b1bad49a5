package org.huizong.budget.departmentalbudget.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.platform.act.ActRequest;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.problem.BodyErrors;

/** By which document a budget is opened again. */
@Schema(name = "Adjustment")
record AdjustmentRequest(
        @Schema(required = true, description = "文号", examples = "克财预〔2025〕12号") String documentNumber,
        @Schema(
                        examples = "supplement",
                        description = "adjustment 调整, supplement 追加 or virement 调剂: opens the unit's adjusted book;"
                                + " left out: opens the approved book itself")
                String kind,
        @Schema(description = "reason in words") String opinion) {

    /** @param request null when the body was left out */
    static Grounds grounds(AdjustmentRequest request) {
        var act = request == null ? null : new ActRequest(request.opinion, request.documentNumber);
        var stated = ActRequest.stated(act, Need.DOCUMENT_NUMBER);
        var grounds = new Grounds(stated.opinion(), stated.documentNumber());
        if (request == null || request.kind == null) {
            return grounds;
        }
        var errors = new BodyErrors();
        var kind = errors.word("kind", request.kind, AdjustmentKind::ofCode, String.join(", ", AdjustmentKind.codes()));
        errors.throwIfAny();
        return grounds.by(kind.orElseThrow());
    }
}
