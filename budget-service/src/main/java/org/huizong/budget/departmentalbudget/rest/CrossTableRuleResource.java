package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.BookChecks;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Page;

/** 勾稽关系: the catalogue of the relations that books are held against; public, and never paged. */
@Path("/v1/cross-table-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cross-table-rules")
public class CrossTableRuleResource {

    private final BookChecks checks;
    private final Callers callers;

    CrossTableRuleResource(BookChecks checks, Callers callers) {
        this.checks = checks;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCrossTableRules", summary = "All relations in force, in the order of their ids")
    public Page<RuleBody> list() {
        var rules = checks.rules();
        return Page.whole(rules.catalogue().stream()
                .map(rule -> RuleBody.of(rule, rules.version(), callers.language()))
                .toList());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getCrossTableRule", summary = "One relation")
    public RuleBody get(@PathParam("id") String id) {
        var rules = checks.rules();
        return rules.catalogue().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> RuleBody.of(rule, rules.version(), callers.language()))
                .orElseThrow(ProblemException::notFound);
    }
}
