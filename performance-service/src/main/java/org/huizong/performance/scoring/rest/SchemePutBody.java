package org.huizong.performance.scoring.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scheme as GET answers it, and why it is amended. */
@Schema(name = "ScoringSchemeAmendment")
record SchemePutBody(
        @Schema(required = true) SchemeBody scheme, @Schema(required = true, examples = "克财绩〔2022〕3号") String reason) {}
