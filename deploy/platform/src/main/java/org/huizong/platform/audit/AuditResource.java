package org.huizong.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.access.Role;
import org.huizong.platform.access.CallerScope;

/** 审计核验: whether the trail of this service is what was written. */
@Path("/v1/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

    private final AuditVerification verification;
    private final CallerScope caller;

    AuditResource(AuditVerification verification, CallerScope caller) {
        this.verification = verification;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Read the audit trail from its beginning and compare every hash; for auditors and administrators")
    public VerificationBody verify() {
        caller.require(Role.AUDITOR, Role.ADMINISTRATOR);
        var result = verification.verify();
        return new VerificationBody(
                result.entries(),
                result.firstBreak().isEmpty(),
                result.firstBreak()
                        .map(found -> new BreakBody(found.chain(), found.position()))
                        .orElse(null));
    }

    @Schema(name = "AuditVerification")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record VerificationBody(
            @Schema(examples = "1204", description = "rows read") long entries,
            @Schema(examples = "true") boolean holds,
            @Schema(
                            nullable = true,
                            description = "first row that is not what was written, or misses the one before it")
                    BreakBody firstBreak) {}

    @Schema(name = "AuditBreak")
    record BreakBody(@Schema(examples = "7") int chain, @Schema(examples = "41") long position) {}
}
