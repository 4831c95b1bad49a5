package org.huizong.performance.monitoring.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.monitoring.application.Monitorings;
import org.huizong.performance.performancegoal.GoalsInForce;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Page;

/** 绩效运行监控 of all goals of a book. */
@Path("/v1/performance-books/{id}/monitorings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitorings")
public class BookMonitoringResource {

    private final Monitorings monitorings;
    private final GoalsInForce goals;
    private final Callers callers;

    BookMonitoringResource(Monitorings monitorings, GoalsInForce goals, Callers callers) {
        this.monitorings = monitorings;
        this.goals = goals;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBookMonitorings",
            summary = "The newest report of every goal and period of a book, newest period first")
    public Page<MonitoringBody> list(
            @PathParam("id") UUID id, @QueryParam("period") String period, @QueryParam("unit") String unit) {
        var money = MonitoringResource.money(unit);
        var asked = period == null ? null : MonitoringResource.period(period);
        callers.require(Right.READ_UNPUBLISHED);
        goals.book(id, callers.reader()).orElseThrow(ProblemException::notFound);
        return Page.whole(MonitoringResource.bodies(
                monitorings.ofBook(id, callers.reader()).stream()
                        .filter(kept -> asked == null || kept.period().equals(asked))
                        .toList(),
                money));
    }
}
