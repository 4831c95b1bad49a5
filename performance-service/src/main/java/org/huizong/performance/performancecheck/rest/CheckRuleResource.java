package org.huizong.performance.performancecheck.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Languages;
import org.huizong.platform.web.Page;

/** 绩效校验规则: the catalogue of the relations that goals and self-evaluations are held against; public, and never paged. */
@Path("/v1/check-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "check-rules")
public class CheckRuleResource {

    private final PerformanceChecks checks;

    CheckRuleResource(PerformanceChecks checks) {
        this.checks = checks;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCheckRules", summary = "All relations in force, in the order of the rule set")
    public Page<CheckRuleBody> list(@Context HttpHeaders headers) {
        var rules = checks.rules();
        var language = language(headers);
        return Page.whole(rules.catalogue().stream()
                .map(rule -> CheckRuleBody.of(rule, rules.version(), language))
                .toList());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getCheckRule", summary = "One relation")
    public CheckRuleBody get(@PathParam("id") String id, @Context HttpHeaders headers) {
        var rules = checks.rules();
        return rules.catalogue().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> CheckRuleBody.of(rule, rules.version(), language(headers)))
                .orElseThrow(ProblemException::notFound);
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
