package org.huizong.budget.tableset.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Languages;
import org.huizong.platform.web.Page;

/** 报表体系: which tables the books of a province print; public, and never paged. */
@Path("/v1/table-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "table-sets")
public class TableSetResource {

    private final TableSetCatalogue catalogue;

    TableSetResource(TableSetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTableSets",
            summary = "All table sets, in the order in which a document is held against them")
    public Page<TableSetBody> list(@Context HttpHeaders headers) {
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Page.whole(catalogue.all().stream()
                .map(set -> TableSetBody.item(set, language))
                .toList());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getTableSet", summary = "One table set with its tables")
    public TableSetBody get(@PathParam("id") String id, @Context HttpHeaders headers) {
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return catalogue.find(id).map(set -> TableSetBody.whole(set, language)).orElseThrow(ProblemException::notFound);
    }
}
