package org.huizong.performance.scoring.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.performance.scoring.application.SchemesInForce;
import org.huizong.performance.scoring.domain.EvaluationScoring;
import org.huizong.performance.scoring.domain.FiledEvaluationRules;
import org.huizong.performance.scoring.domain.FiledEvaluationRules.Fault;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 试算: scores a self-evaluation before it is filed, under the rules of a filed one; nothing is stored. */
@Path("/v1/score-trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class ScoreTrialResource {

    /** Enough to correct a form by; a hostile one must not make a long answer. */
    private static final int MAX_ERRORS = 50;

    private final SchemesInForce schemes;
    private final ScoreAnswers answers;
    private final CallerScope caller;

    ScoreTrialResource(SchemesInForce schemes, ScoreAnswers answers, CallerScope caller) {
        this.schemes = schemes;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "tryScores",
            summary =
                    "试算: score a self-evaluation without filing it; 422 names each indicator that may not be filed so")
    @APIResponse(
            responseCode = "200",
            description = "The scores by the scheme in force",
            content = @Content(schema = @Schema(implementation = EvaluationScoreBody.class)))
    public Response trial(TrialBody body) {
        caller.require(Right.WRITE);
        var given = Optional.ofNullable(body).orElseGet(TrialBody::nothing);
        var errors = new BodyErrors();
        if (given.region() == null || schemes.path(given.region()).isEmpty()) {
            errors.add("region", new Text("必须是行政区划代码", "must be a region code"));
        }
        if (given.year() == null) {
            errors.add("year", new Text("必须填写", "is required"));
        }
        var evaluation = given.toEvaluation(errors);
        errors.throwIfAny();
        var scheme = schemes.of(given.region(), given.year()).scheme();
        refuse(FiledEvaluationRules.check(evaluation, scheme));
        var score = new EvaluationScoring(scheme).score(evaluation, List.of());
        return Response.ok(EvaluationScoreBody.of(Optional.empty(), score, answers.language()))
                .build();
    }

    private static void refuse(List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var first = new Text(
                field(faults.get(0)) + "：" + faults.get(0).zh(),
                field(faults.get(0)) + ": " + faults.get(0).en());
        throw new ProblemException(
                CommonProblem.RULE_BROKEN,
                first,
                faults.stream().limit(MAX_ERRORS).map(ScoreTrialResource::error).toList());
    }

    private static ProblemDetail error(Fault fault) {
        var error = ProblemDetail.field(field(fault), new Text(fault.zh(), fault.en()));
        return fault.indicator() == 0 ? error : error.with("indicator", fault.name());
    }

    private static String field(Fault fault) {
        return fault.indicator() == 0 ? "indicators" : "indicators[" + (fault.indicator() - 1) + "]." + fault.field();
    }
}
