package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.AdoptIndicator;
import org.huizong.performance.performancegoal.application.AdoptionRefusedException;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.ETags;

/** 采用指标: an indicator of the library becomes part of a goal that is being drafted. */
@Path("/v1/indicators/{id}/adoptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator-library")
@PerformanceRefusals
public class IndicatorAdoptionResource {

    private static final String EXAMPLE =
            "{\"goal\":\"0c6f3a52-8d0e-3b5c-9f35-3f1d2f6c8a11\",\"value\":\"6\",\"basis\":\"计划标准\"}";
    private static final int MAX_TEXT = 200;

    private final AdoptIndicator adopt;
    private final PerformanceReader reader;
    private final Callers callers;

    IndicatorAdoptionResource(AdoptIndicator adopt, PerformanceReader reader, Callers callers) {
        this.adopt = adopt;
        this.reader = reader;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "adoptIndicator",
            summary = "采用: copy an indicator into a goal and count the reuse",
            description = "Makes the next version of the goal's book, a draft. The weight is set with the next PUT.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AdoptionRequest.class),
                            examples = @ExampleObject(name = "six times", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The goal with the indicator in it",
            content = @Content(schema = @Schema(implementation = GoalBody.class)))
    public Response adopt(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AdoptionRequest body) {
        var caller = callers.require(Right.WRITE);
        long version = carriedOut(request(id, body), VersionGuard.ofIfMatch(ifMatch), caller);
        var item = reader.requireItem(ItemKind.GOAL, body.goal());
        var goal = reader.body(
                item,
                (seen, content) ->
                        GoalBody.of(body.goal(), seen.book(), content.goals().get(seen.position()), AmountUnit.YUAN));
        return Response.status(Response.Status.CREATED)
                .entity(goal)
                .tag(ETags.ofVersion(version))
                .header(Writes.CHANGE_HEADER, Writes.change(item.book().id(), version))
                .build();
    }

    private long carriedOut(AdoptIndicator.Request request, VersionGuard guard, Caller caller) {
        try {
            return adopt.handle(request, guard, caller);
        } catch (AdoptionRefusedException refused) {
            throw problem(refused);
        }
    }

    private static AdoptIndicator.Request request(UUID id, AdoptionRequest body) {
        var errors = new BodyErrors();
        var missing = new Text("必须填写", "is required");
        if (body == null || body.goal() == null) {
            errors.add("goal", missing);
        }
        if (body != null && (body.value() == null || body.value().isBlank())) {
            errors.add("value", missing);
        } else if (body != null && body.value().length() > MAX_TEXT) {
            errors.add("value", new Text("至多 " + MAX_TEXT + " 个字符", "may have at most " + MAX_TEXT + " characters"));
        }
        var basis = body == null || body.basis() == null ? "" : body.basis().strip();
        if (basis.length() > MAX_TEXT) {
            errors.add("basis", new Text("至多 " + MAX_TEXT + " 个字符", "may have at most " + MAX_TEXT + " characters"));
        }
        errors.throwIfAny();
        return new AdoptIndicator.Request(id, body.goal(), body.value().strip(), basis);
    }

    private static ProblemException problem(AdoptionRefusedException refused) {
        return switch (refused.reason()) {
            case VALUE ->
                broken(
                        "value",
                        new Text(
                                "与指标库中的运算符、计量单位不能组成指标值",
                                "makes no target with the operator and unit of the indicator"));
            case YEAR -> broken("goal", new Text("指标在该年度无效", "the indicator does not hold in the year of the goal"));
            case ALREADY_THERE ->
                new ProblemException(
                        CommonProblem.CONFLICT, new Text("目标中已有此指标。", "The goal has this indicator already."));
        };
    }

    private static ProblemException broken(String field, Text reason) {
        return new ProblemException(
                CommonProblem.RULE_BROKEN,
                new Text(field + "：" + reason.zh(), field + ": " + reason.en()),
                List.of(ProblemDetail.field(field, reason)));
    }
}
