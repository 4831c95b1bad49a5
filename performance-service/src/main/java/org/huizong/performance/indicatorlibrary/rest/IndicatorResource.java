package org.huizong.performance.indicatorlibrary.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.indicatorlibrary.application.CurateIndicators;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf.Kept;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.Preconditions;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Page;

/** 绩效指标库: common and industry indicators are public, own ones are seen by whoever serves their unit. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator-library")
public class IndicatorResource {

    private static final String EXAMPLE =
            """
            {"kind":"common","region":"653001","scheme":"B","level1":"产出指标","level2":"数量指标",
             "level3":"信访业务出差次数","operator":">=","unit":"次","scoringRule":"按照正常比例赋分",
             "evidence":"工作资料","validFrom":2025}""";

    private final CurateIndicators curate;
    private final IndicatorReader reader;
    private final WrittenIndicators written;
    private final Callers callers;
    private final LibraryAudit audit;

    IndicatorResource(
            CurateIndicators curate,
            IndicatorReader reader,
            WrittenIndicators written,
            Callers callers,
            LibraryAudit audit) {
        this.curate = curate;
        this.reader = reader;
        this.written = written;
        this.callers = callers;
        this.audit = audit;
    }

    @GET
    @PermitAll
    @Operation(operationId = "searchIndicators", summary = "Search the library, newest indicator first")
    public Page<IndicatorBody> search(@BeanParam IndicatorQuery query) {
        return reader.search(query);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getIndicator", summary = "Read an indicator in its newest version")
    @APIResponse(
            responseCode = "200",
            description = "The newest version",
            content = @Content(schema = @Schema(implementation = IndicatorBody.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), reader.require(id));
    }

    @GET
    @Path("{id}/versions")
    @PermitAll
    @Operation(operationId = "listIndicatorVersions", summary = "Every version of an indicator, newest first")
    public Page<IndicatorBody> versions(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reader.versions(id, limit, cursor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Transactional
    @Operation(
            operationId = "createIndicator",
            summary = "Add an indicator: a bureau for its region, whoever writes for a unit for that unit")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = IndicatorWrite.class),
                            examples = @ExampleObject(name = "common", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = IndicatorBody.class)))
    public Response create(IndicatorWrite body) {
        var caller = callers.require(Right.WRITE);
        var indicator = written.read(body);
        requireMayWrite(indicator, caller);
        var reason = body.reason() == null ? "" : body.reason().strip();
        var kept = curate.create(indicator, reason, caller);
        audit.wrote("indicator-creation", kept, caller);
        return answer(Response.created(URI.create(IndicatorBody.PATH + kept.id())), kept);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(
            operationId = "amendIndicator",
            summary = "Amend an indicator with a reason; its versions are kept, goals that adopted it stay as they are")
    @APIResponse(
            responseCode = "200",
            description = "The newest version",
            content = @Content(schema = @Schema(implementation = IndicatorBody.class)))
    public Response amend(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, IndicatorWrite body) {
        var caller = callers.require(Right.WRITE);
        var present = reader.require(id);
        requireMayWrite(present.indicator(), caller);
        var indicator = written.read(body);
        requireSamePlace(present.indicator(), indicator);
        var kept = curate.amend(
                        id,
                        indicator,
                        WrittenIndicators.reason(body),
                        version -> Preconditions.ofReplacement(ifMatch, null, version.getAsLong()),
                        caller)
                .orElseThrow(ProblemException::notFound);
        if (kept.version() != present.version()) {
            audit.wrote("indicator-amendment", kept, caller);
        }
        return answer(Response.ok(), kept);
    }

    private void requireMayWrite(LibraryIndicator indicator, Caller caller) {
        if (!curate.mayWrite(indicator.place(), caller.scope())) {
            throw ProblemException.forbidden();
        }
    }

    private static void requireSamePlace(LibraryIndicator present, LibraryIndicator sent) {
        if (!present.place().equals(sent.place())) {
            var reason = new Text("类别、区划、单位不能变更", "kind, region and unit never change");
            throw new ProblemException(
                    CommonProblem.RULE_BROKEN,
                    new Text("kind：" + reason.zh(), "kind: " + reason.en()),
                    List.of(ProblemDetail.field("kind", reason)));
        }
    }

    private static Response answer(Response.ResponseBuilder answer, Kept kept) {
        return answer.entity(IndicatorBody.of(kept))
                .tag(ETags.ofVersion(kept.version()))
                .build();
    }
}
