package org.huizong.performance.monitoring.rest;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.monitoring.application.Monitorings;
import org.huizong.performance.monitoring.application.Monitorings.Kept;
import org.huizong.performance.monitoring.application.ReportMonitoring;
import org.huizong.performance.monitoring.domain.MonitoringPeriod;
import org.huizong.performance.performancegoal.GoalsInForce;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.act.Preconditions;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Page;
import org.huizong.platform.web.UnitParameter;

/** 绩效运行监控: progress, execution, causes and likelihood of an approved goal, by month or in the middle of the year. */
@Path("/v1/performance-goals/{id}/monitorings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitorings")
public class MonitoringResource {

    private final Monitorings monitorings;
    private final ReportMonitoring reporting;
    private final GoalsInForce goals;
    private final Callers callers;

    MonitoringResource(Monitorings monitorings, ReportMonitoring reporting, GoalsInForce goals, Callers callers) {
        this.monitorings = monitorings;
        this.reporting = reporting;
        this.goals = goals;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMonitorings", summary = "The reports of a goal, newest period first")
    public Page<MonitoringBody> list(@PathParam("id") UUID id, @QueryParam("unit") String unit) {
        var money = money(unit);
        requireGoal(id);
        return Page.whole(bodies(monitorings.ofGoal(id, callers.reader()), money));
    }

    @GET
    @Path("{period}")
    @PermitAll
    @Operation(operationId = "getMonitoring", summary = "The newest report of a goal for one period")
    public Response get(@PathParam("id") UUID id, @PathParam("period") String period, @QueryParam("unit") String unit) {
        var money = money(unit);
        var asked = period(period);
        requireGoal(id);
        var kept = monitorings.newest(id, asked, callers.reader()).orElseThrow(ProblemException::notFound);
        return Response.ok(MonitoringBody.of(kept, money))
                .tag(ETags.ofVersion(kept.version()))
                .build();
    }

    @GET
    @Path("{period}/versions")
    @PermitAll
    @Operation(
            operationId = "listMonitoringVersions",
            summary = "Every report that was filed for the period, newest first: kept for good")
    public Page<MonitoringBody> versions(@PathParam("id") UUID id, @PathParam("period") String period) {
        var asked = period(period);
        requireGoal(id);
        return Page.whole(bodies(monitorings.versions(id, asked, callers.reader()), AmountUnit.YUAN));
    }

    @PUT
    @Path("{period}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "putMonitoring",
            summary = "填报监控: progress of every indicator, execution, deviation causes, likelihood",
            description =
                    "Every indicator of the approved goal is reported. 422 names the indicator. The older reports of"
                            + " the period stay as versions.")
    @APIResponse(
            responseCode = "200",
            description = "The report is amended",
            content = @Content(schema = @Schema(implementation = MonitoringBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first report of the period",
            content = @Content(schema = @Schema(implementation = MonitoringBody.class)))
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "month of the fiscal year such as 2025-07, or 2025-mid-year") @PathParam("period")
                    String period,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            MonitoringBody body) {
        var caller = callers.require(Right.WRITE);
        var asked = period(period);
        requireGoal(id);
        var outcome = reporting.handle(
                new ReportMonitoring.Request(id, asked, MonitoringReports.read(body)),
                present -> Preconditions.ofPut(ifMatch, ifNoneMatch, present),
                caller);
        var kept = outcome.kept().orElseThrow(() -> MonitoringProblem.of(outcome));
        var answer = kept.version() == 1 ? Response.created(URI.create(MonitoringBody.href(kept))) : Response.ok();
        return answer.entity(MonitoringBody.of(kept, AmountUnit.YUAN))
                .tag(ETags.ofVersion(kept.version()))
                .build();
    }

    /** 401 without a token, 404 unless the caller may read all of the book that the goal stands in. */
    private void requireGoal(UUID id) {
        callers.require(Right.READ_UNPUBLISHED);
        goals.find(id, callers.reader()).orElseThrow(ProblemException::notFound);
    }

    static List<MonitoringBody> bodies(List<Kept> kept, AmountUnit unit) {
        return kept.stream().map(report -> MonitoringBody.of(report, unit)).toList();
    }

    static AmountUnit money(String unit) {
        return unit == null ? AmountUnit.YUAN : UnitParameter.of(unit);
    }

    static MonitoringPeriod period(String code) {
        try {
            return new MonitoringPeriod(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter(
                    "period",
                    new Text("应为月份（如 2025-07）或 2025-mid-year", "must be a month such as 2025-07, or 2025-mid-year"));
        }
    }
}
