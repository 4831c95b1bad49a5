package org.huizong.budget.execution.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.execution.application.ImportExecutions.Mode;
import org.huizong.budget.execution.rest.ExecutionBodies.ImportAnswer;
import org.huizong.budget.execution.rest.ExecutionBodies.MonthItem;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.web.Page;

/** 预算执行: the treasury's monthly files, and the series that they make. */
@Path("/v1/executions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "executions")
public class ExecutionResource {

    private static final String EXAMPLE =
            """
            区划代码,单位名称,年度,月份,支出功能分类科目代码,部门支出经济分类科目代码,资金来源,项目类别,累计支出（元）
            653001,某某市信访局,2025,6,2014004,30201,一般公共预算,22,60250.00
            """;

    private final Executions executions;

    ExecutionResource(Executions executions) {
        this.executions = executions;
    }

    /** What the executed books are recorded as. */
    public enum Target {
        APPROVED,
        PUBLISHED
    }

    @POST
    @PermitAll
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importExecutions",
            summary = "Import a monthly treasury file, CSV or XLSX",
            description =
                    "A month of a unit replaces that month; the newest month of a year is the content of the unit's"
                            + " executed book. One line in error and nothing is stored; a dry run tells all of them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one line", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What became of every unit and month",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(responseCode = "422", description = "Lines in error, each with its number, column and reason")
    public Response importFile(
            @Parameter(description = "label for the report") @QueryParam("filename") String filename,
            @QueryParam("dryRun") Boolean dryRun,
            @Parameter(
                            description =
                                    "approved (default): for those who may read the unit; published: for everybody",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"approved", "published"}))
                    @QueryParam("status")
                    Target status,
            byte[] body) {
        var mode = Boolean.TRUE.equals(dryRun) ? Mode.DRY_RUN : Mode.STORE;
        var target = status == Target.PUBLISHED ? BookStatus.PUBLISHED : BookStatus.APPROVED;
        var answer = executions.importFile(new Executions.Query(filename, target, mode), body);
        var response = Response.ok(answer);
        Executions.changes(answer).ifPresent(changes -> response.header("Huizong-Change", changes));
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listExecutions",
            summary = "The monthly series, newest year first, then by unit and month")
    public Page<MonthItem> list(
            @QueryParam("budgetUnit") UUID budgetUnit,
            @QueryParam("year") Integer year,
            @QueryParam("month") Integer month,
            @Parameter(description = "region code") @QueryParam("region") String region,
            @Parameter(
                            description = "own (default) or subtree of the region",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"own", "subtree"}))
                    @QueryParam("scope")
                    Executions.Reach scope,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var filter = Executions.filter(budgetUnit, year, month, region, scope == Executions.Reach.SUBTREE);
        return executions.list(filter, limit, cursor);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getExecution", summary = "One month of one unit with its lines")
    public MonthItem get(
            @Parameter(example = "44a3190a-e348-35f0-9df9-1f022c3ab6d5-2025-06") @PathParam("id") String id) {
        return executions.get(id);
    }
}
