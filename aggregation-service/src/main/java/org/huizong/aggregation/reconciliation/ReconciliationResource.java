package org.huizong.aggregation.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.contracts.access.Role;
import org.huizong.platform.access.CallerScope;

/** 对册: whether every book that its owner announced has been applied. */
@Path("/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliation")
public class ReconciliationResource {

    private final Reconciler reconciler;
    private final ReconciliationRows rows;
    private final CallerScope caller;

    ReconciliationResource(Reconciler reconciler, ReconciliationRows rows, CallerScope caller) {
        this.reconciler = reconciler;
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getReconciliation",
            summary = "The last comparison with each owning service; for auditors and administrators")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "one book was missing",
                                            value =
                                                    """
                                                    {"items":[{"source":"budget","configured":true,
                                                     "startedAt":"2026-11-21T14:00:00Z","endedAt":"2026-11-21T14:00:10Z",
                                                     "books":26,"missing":1,"behind":0,"hollow":0,"ahead":0,"unknown":0,"asked":1},
                                                     {"source":"performance","configured":false}]}""")))
    public ReconciliationBody get() throws SQLException {
        caller.require(Role.AUDITOR, Role.ADMINISTRATOR);
        var items = new ArrayList<ReconciliationBody.Item>();
        for (var source : EventSource.values()) {
            boolean configured = reconciler.isConfigured(source);
            var last = rows.last(source);
            items.add(
                    last.isPresent()
                            ? ReconciliationBody.Item.of(source.code(), configured, last.get())
                            : ReconciliationBody.Item.never(source.code(), configured));
        }
        return new ReconciliationBody(items);
    }
}
