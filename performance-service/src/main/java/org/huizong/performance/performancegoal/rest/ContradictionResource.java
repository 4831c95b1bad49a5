package org.huizong.performance.performancegoal.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancegoal.application.Contradictions;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.web.Page;

/** 矛盾清单: where goals and money, or scores and execution, contradict one another, by region, function and year. */
@Path("/v1/contradictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contradictions")
public class ContradictionResource {

    private final Contradictions contradictions;
    private final Callers callers;

    ContradictionResource(Contradictions contradictions, Callers callers) {
        this.contradictions = contradictions;
        this.callers = callers;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listContradictions",
            summary = "Contradictions of all books that the caller may read all of, newest book first",
            description =
                    "A page may hold fewer rows than asked for and still have a next one. Values stand as printed.")
    public Page<ContradictionBody> list(
            @BeanParam ListQuery query,
            @Parameter(description = "function code or its first digits, such as 201") @QueryParam("function")
                    String function) {
        callers.require(Right.READ_UNPUBLISHED);
        var pages = ScanPages.of("contradictions", query, function);
        return pages.answer(
                contradictions.handle(pages.page(), pages.function(), callers.reader()),
                found -> ContradictionBody.of(found, callers.language()));
    }
}
