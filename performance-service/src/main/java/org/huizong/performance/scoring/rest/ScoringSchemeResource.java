package org.huizong.performance.scoring.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.performance.scoring.application.AmendScheme;
import org.huizong.performance.scoring.application.SchemesInForce;
import org.huizong.performance.scoring.application.ScoringSchemes.Amendment;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.InvalidSchemeException;
import org.huizong.performance.scoring.domain.ScoringScheme;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.ETags;

/** 计分办法: how self-evaluations are scored in a region and year; public, amended by the region's bureau. */
@Path("/v1/scoring-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class ScoringSchemeResource {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final AmendScheme amend;
    private final SchemesInForce inForce;
    private final CallerScope caller;
    private final AuditTrail trail;

    ScoringSchemeResource(AmendScheme amend, SchemesInForce inForce, CallerScope caller, AuditTrail trail) {
        this.amend = amend;
        this.inForce = inForce;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getScoringScheme", summary = "The scheme that holds for a region and year")
    @APIResponse(
            responseCode = "200",
            description = "Its own scheme, that of the nearest region above it, or the national practice",
            content = @Content(schema = @Schema(implementation = SchemeAnswer.class)))
    public Response get(
            @Parameter(description = "region code", required = true) @QueryParam("region") String region,
            @Parameter(description = "fiscal year", required = true) @QueryParam("year") Integer year) {
        var place = place(region, year);
        return answer(place, inForce.of(region, year));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getScoringSchemeVersion",
            summary = "One version of a scheme by the id that scores name; a version never changes")
    public SchemeAnswer version(
            @Parameter(description = "region, year and version, such as national-2011-1") @PathParam("id") String id) {
        return SchemeRef.read(id).flatMap(amend::version).map(SchemeAnswer::of).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(
            operationId = "putScoringScheme",
            summary = "修订计分办法: the next version for the region from this year on; stored scores keep theirs")
    @APIResponse(
            responseCode = "200",
            description = "The scheme in force",
            content = @Content(schema = @Schema(implementation = SchemeAnswer.class)))
    public Response put(
            @Parameter(description = "region code", required = true) @QueryParam("region") String region,
            @Parameter(description = "first fiscal year", required = true) @QueryParam("year") Integer year,
            @Parameter(description = "the ETag of GET with the same region and year") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            SchemePutBody body) {
        var scope = caller.require(Right.DECIDE);
        var place = place(region, year);
        requireBureau(scope, place);
        var amendment = amend.handle(request(place, body), present -> ETags.requireMatch(ifMatch, tag(present)));
        audit(scope, amendment);
        return answer(place, new EffectiveScheme(amendment.version(), amendment.scheme()));
    }

    private AmendScheme.Request request(Place place, SchemePutBody body) {
        var reason = OverrideRequest.reason(body == null ? null : body.reason());
        return new AmendScheme.Request(place.region(), place.year(), scheme(body), reason, caller.name());
    }

    private static ScoringScheme scheme(SchemePutBody body) {
        try {
            if (body.scheme() == null) {
                throw new InvalidSchemeException("scheme", "必须填写", "is required");
            }
            return body.scheme().toScheme();
        } catch (InvalidSchemeException invalid) {
            var reason = new Text(invalid.zh(), invalid.en());
            throw new ProblemException(
                    CommonProblem.RULE_BROKEN,
                    new Text(invalid.field() + "：" + invalid.zh(), invalid.field() + ": " + invalid.en()),
                    List.of(ProblemDetail.field(invalid.field(), reason)));
        }
    }

    private record Place(String region, int year, List<String> path) {}

    private Place place(String region, Integer year) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.invalidParameter("year", new Text("必须是年度，如 2021", "must be a year such as 2021"));
        }
        var path = region == null ? List.<String>of() : inForce.path(region);
        if (path.isEmpty()) {
            throw ProblemException.invalidParameter("region", new Text("没有此行政区划代码", "is no region code"));
        }
        return new Place(region, year, path);
    }

    /** 403 unless the caller serves the whole region. */
    private static void requireBureau(AccessScope scope, Place place) {
        boolean region = scope.allRegions() || place.path().stream().anyMatch(scope.regions()::contains);
        if (!region || !scope.allUnits()) {
            throw ProblemException.forbidden();
        }
    }

    private void audit(AccessScope scope, Amendment amendment) {
        long version = amendment.version().version();
        trail.append(new AuditEntry(
                caller.name(),
                scope.roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                "scheme-amendment",
                "scoring-scheme",
                SchemeRef.id(amendment.version()),
                version == 1 ? OptionalLong.empty() : OptionalLong.of(version - 1),
                OptionalLong.of(version),
                amendment.reason()));
    }

    private static String tag(EffectiveScheme scheme) {
        return SchemeRef.id(scheme.version());
    }

    private Response answer(Place place, EffectiveScheme scheme) {
        return Response.ok(SchemeAnswer.of(place.region(), place.year(), scheme, amend.history(place.region())))
                .tag(tag(scheme))
                .build();
    }
}
