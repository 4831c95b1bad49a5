package org.huizong.performance.scoring.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why scores are computed anew. */
@Schema(name = "RecomputationReason")
record ReasonRequest(@Schema(required = true, examples = "按克财绩〔2022〕3号重新核算") String reason) {}
