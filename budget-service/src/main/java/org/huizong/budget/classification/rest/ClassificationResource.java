package org.huizong.budget.classification.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.classification.CodeListEdition;
import org.huizong.budget.classification.CodeLists;
import org.huizong.contracts.classification.CodeList;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Limit;

/** 科目目录: the code lists, each in the edition of a fiscal year. */
@Path("/v1/classifications/{scheme}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "classifications")
public class ClassificationResource {

    private static final int NEWEST = Integer.MAX_VALUE;

    private final CodeLists codeLists;
    private final CallerScope caller;

    ClassificationResource(CodeLists codeLists, CallerScope caller) {
        this.codeLists = codeLists;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listClassification", summary = "Rows of a code list as it holds in a fiscal year")
    public ClassificationPage list(
            @Parameter(description = "name of the list, such as expenditure-function") @PathParam("scheme")
                    String scheme,
            @Parameter(description = "fiscal year; the newest edition unless told") @QueryParam("year") Integer year,
            @Parameter(description = "only the row or rows of this code") @QueryParam("code") String code,
            @Parameter(description = "only the rows right below this code; empty for the topmost") @QueryParam("parent")
                    String parent,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var edition = inForce(scheme, year);
        var query = scheme + "/" + edition.validFrom() + "/" + edition.version() + " " + code + " " + parent;
        int after = cursor == null
                ? 0
                : Math.toIntExact(Cursor.decode(cursor, query, 1).number(0));
        int size = Limit.of(limit);
        var rows = IntStream.range(Math.max(0, after), edition.rows().size())
                .filter(index -> matches(edition, index, code, parent))
                .limit(size + 1L)
                .boxed()
                .toList();
        var next = rows.size() <= size
                ? null
                : Cursor.at(Integer.toString(rows.get(size))).encode(query);
        return ClassificationPage.of(edition, rows.subList(0, Math.min(size, rows.size())), next);
    }

    @GET
    @Path("{row}")
    @PermitAll
    @Operation(operationId = "getClassificationRow", summary = "One row of a code list")
    public ClassificationPage.RowBody row(
            @PathParam("scheme") String scheme, @PathParam("row") String row, @QueryParam("year") Integer year) {
        var edition = inForce(scheme, year);
        int index = edition.rowIds().indexOf(row);
        if (index < 0) {
            throw ProblemException.notFound();
        }
        return ClassificationPage.row(edition, row, index);
    }

    @PUT
    @Path("editions/{validFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "putClassificationEdition",
            summary = "Put in the edition of a code list that holds from a fiscal year on")
    @APIResponse(
            responseCode = "200",
            description = "The edition without its rows",
            content = @Content(schema = @Schema(implementation = ClassificationPage.class)))
    public Response put(
            @PathParam("scheme") String scheme,
            @PathParam("validFrom") int validFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            EditionRequest request) {
        caller.require(Right.MAINTAIN);
        requireScheme(scheme);
        var edition = codeLists.put(EditionRequest.read(scheme, validFrom, request), validFrom, present -> {
            if (present.isEmpty()) {
                ETags.requireCreation(ifMatch, ifNoneMatch);
            } else {
                ETags.refuseCreation(ifNoneMatch);
                ETags.requireMatch(ifMatch, ETags.ofVersion(present.getAsLong()));
            }
        });
        return Response.ok(ClassificationPage.of(edition, List.of(), null))
                .tag(ETags.ofVersion(edition.version()))
                .build();
    }

    private CodeListEdition inForce(String scheme, Integer year) {
        requireScheme(scheme);
        return codeLists.inForce(scheme, year == null ? NEWEST : year).orElseThrow(ProblemException::notFound);
    }

    private static void requireScheme(String scheme) {
        if (!CodeList.SCHEMES.contains(scheme)) {
            throw ProblemException.notFound();
        }
    }

    private static boolean matches(CodeListEdition edition, int index, String code, String parent) {
        var row = edition.rows().get(index);
        return (code == null || code.equals(row.get("code"))) && (parent == null || parent.equals(row.get("parent")));
    }
}
