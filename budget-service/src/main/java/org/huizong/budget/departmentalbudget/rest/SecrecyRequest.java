package org.huizong.budget.departmentalbudget.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.ChangeProjectSecrecy.Secrecy;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.platform.act.ActRequest;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** What a project is from now on, and by which document. */
@Schema(name = "ProjectSecrecy")
record SecrecyRequest(
        @Schema(required = true, description = "true 定密, false 解密", examples = "true") Boolean classified,
        @Schema(description = "意见") String opinion,
        @Schema(required = true, description = "文号 of the decision", examples = "克保审〔2025〕3号") String documentNumber) {

    /** @param request null when the body was left out */
    static Secrecy secrecy(SecrecyRequest request) {
        var errors = new BodyErrors();
        if (request == null || request.classified == null) {
            errors.add("classified", new Text("必须填写", "is required"));
        }
        errors.throwIfAny();
        return request.classified ? Secrecy.CLASSIFIED : Secrecy.OPEN;
    }

    static Grounds grounds(SecrecyRequest request) {
        var stated = ActRequest.stated(new ActRequest(request.opinion, request.documentNumber), Need.DOCUMENT_NUMBER);
        return new Grounds(stated.opinion(), stated.documentNumber());
    }
}
