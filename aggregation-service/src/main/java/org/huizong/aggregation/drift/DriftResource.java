package org.huizong.aggregation.drift;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 偏差: whether every sum is what its books add up to. */
@Path("/v1/drift")
@Tag(name = "drift")
public class DriftResource {

    private final JdbcDrift drift;
    private final DriftChecks checks;

    DriftResource(JdbcDrift drift, DriftChecks checks) {
        this.drift = drift;
        this.checks = checks;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getDrift",
            summary = "Recomputes every sum from the applied books and compares",
            description =
                    "background: what the comparison that goes on by itself found last, of no year and stage before"
                            + " checkedSince; healed: sums that it found wrong and made anew")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "no drift",
                                            value =
                                                    """
                                                    {"cells":1286,"differing":0,"difference":"0.00","watermark":"4",
                                                     "background":{"slices":2,"checkedSince":"2026-11-21T14:00:00Z",
                                                      "cells":1286,"differing":0,"difference":"0.00"},
                                                     "healed":{"times":0,"last":[]}}""")))
    public DriftBody getDrift() throws SQLException {
        return DriftBody.of(drift.measure(), checks.pass(), checks.healings(), checks.lastHealings());
    }
}
