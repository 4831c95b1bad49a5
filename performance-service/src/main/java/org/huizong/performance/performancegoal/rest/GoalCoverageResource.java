package org.huizong.performance.performancegoal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.application.Coverage;
import org.huizong.platform.access.Callers;
import org.huizong.platform.web.Page;

/** 绩效目标覆盖清单: which projects have goals and which money has none, by region, function and year. */
@Path("/v1/goal-coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goal-coverage")
public class GoalCoverageResource {

    private final Coverage coverage;
    private final Callers callers;

    GoalCoverageResource(Coverage coverage, Callers callers) {
        this.coverage = coverage;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listGoalCoverage",
            summary = "Projects of all books with the money that their goals cover, newest book first",
            description = "A page may hold fewer rows than asked for and still have a next one.")
    public Page<GoalCoverageBody> list(
            @BeanParam ListQuery query,
            @Parameter(description = "function code or its first digits, such as 201") @QueryParam("function")
                    String function) {
        var pages = ScanPages.of("goal-coverage", query, function);
        return pages.answer(
                coverage.handle(pages.page(), pages.function(), callers.reader()),
                row -> GoalCoverageBody.of(row, pages.asked().unit()));
    }
}
