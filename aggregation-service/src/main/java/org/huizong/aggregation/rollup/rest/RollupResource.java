package org.huizong.aggregation.rollup.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.AggregationProblem;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerRollup;
import org.huizong.aggregation.rollup.application.AwaitRollup;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Languages;

/** 汇总: the sums of all applied books, cut as the caller likes. */
@Path("/v1/rollups")
@Tag(name = "rollups")
public class RollupResource {

    private static final String LAG_HEADER = "Huizong-Lag-Ms";

    private final RollupParameters reader;
    private final AnswerRollup answerRollup;
    private final AwaitRollup awaitRollup;
    private final ApplyProgress progress;
    private final ClassificationNames names;
    private final CallerScope caller;

    public RollupResource(
            RollupParameters reader,
            AnswerRollup answerRollup,
            AwaitRollup awaitRollup,
            ApplyProgress progress,
            ClassificationNames names,
            CallerScope caller) {
        this.reader = reader;
        this.answerRollup = answerRollup;
        this.awaitRollup = awaitRollup;
        this.progress = progress;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRollups",
            summary = "Sums by region, function code, year and more, exact and at one moment")
    public Response getRollups(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = uri.getQueryParameters();
        var query = reader.read(parameters);
        var asked = new AskedParameters(parameters, RollupParameters.NAMES);
        var moment = MomentParameters.asOf(asked);
        var scope = scope(query);
        await(asked);
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        try {
            var answer = answerRollup.handle(
                    query,
                    moment,
                    scope,
                    watermark -> ETags.isUnchanged(ifNoneMatch, tag(watermark, language, parameters, scope)));
            var response = answer.content()
                    .map(content -> Response.ok(new RollupBody(query, names, language)
                            .of(content, answer.watermark().value(), RollupParameters.fingerprint(parameters))))
                    .orElseGet(Response::notModified);
            return response.tag(new EntityTag(tag(answer.watermark(), language, parameters, scope)))
                    .header(LAG_HEADER, progress.lag().toMillis())
                    .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                    .build();
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        }
    }

    private AccessScope scope(RollupQuery query) {
        return query.universe().status() == Status.PUBLISHED
                ? AccessScope.PUBLIC
                : caller.require(Right.READ_UNPUBLISHED);
    }

    private void await(AskedParameters asked) {
        var awaited = MomentParameters.awaited(asked);
        if (!awaitRollup.handle(awaited.watermark(), awaited.books())) {
            throw new ProblemException(
                    AggregationProblem.WATERMARK_NOT_REACHED, new Text("请稍后重试。", "Try again in a moment."));
        }
    }

    private static String tag(
            Watermark watermark, Locale language, MultivaluedMap<String, String> parameters, AccessScope scope) {
        var query = new TreeMap<>(parameters);
        query.remove("minWatermark");
        return AnswerTag.of(watermark, MediaType.APPLICATION_JSON, language, query.toString(), scope);
    }
}
