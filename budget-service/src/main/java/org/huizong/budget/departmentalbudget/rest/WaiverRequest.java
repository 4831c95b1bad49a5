package org.huizong.budget.departmentalbudget.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** Why a finding is lifted. */
@Schema(name = "WaiverRequest")
record WaiverRequest(@Schema(required = true, examples = "省级系统口径不同，已书面说明") String reason) {

    private static final int MAX_REASON = 2_000;

    static String reason(WaiverRequest request) {
        var reason = request == null || request.reason == null ? "" : request.reason.strip();
        var errors = new BodyErrors();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            errors.add("reason", new Text("必须填写理由，至多 2000 个字符", "a reason of at most 2000 characters is required"));
        }
        errors.throwIfAny();
        return reason;
    }
}
