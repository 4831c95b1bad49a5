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
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 偏差: whether every sum is what its books add up to. */
@Path("/v1/drift")
@Tag(name = "drift")
public class DriftResource {

    private final JdbcDrift drift;

    DriftResource(JdbcDrift drift) {
        this.drift = drift;
    }

    /** @param difference exact decimal text in yuan */
    public record DriftResponse(long cells, long differing, String difference, String watermark) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getDrift", summary = "Recomputes every sum from the applied books and compares")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "no drift",
                                            value =
                                                    """
                                                    {"cells":1286,"differing":0,"difference":"0.00","watermark":"4"}""")))
    public DriftResponse getDrift() throws SQLException {
        var report = drift.measure();
        return new DriftResponse(
                report.cells(),
                report.differing(),
                AmountUnit.YUAN.format(new Amount(report.differenceFen())),
                Long.toString(report.watermark()));
    }
}
