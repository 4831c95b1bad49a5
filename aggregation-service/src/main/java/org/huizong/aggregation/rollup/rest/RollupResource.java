package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.AggregationProblem;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerRollup;
import org.huizong.aggregation.rollup.application.KnownWatermark;
import org.huizong.aggregation.rollup.application.Moment;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.RollupFigures;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.application.TooManyRowsException;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.contracts.access.AccessScope;
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
    private final RollupCallers callers;
    private final ApplyProgress progress;
    private final ClassificationNames names;
    private final RollupFigures figures;
    private final KnownWatermark known;
    private final KeptAnswers kept;
    private final ObjectMapper json;

    public RollupResource(
            RollupParameters reader,
            AnswerRollup answerRollup,
            RollupCallers callers,
            ApplyProgress progress,
            ClassificationNames names,
            RollupFigures figures,
            KnownWatermark known,
            KeptAnswers kept,
            ObjectMapper json) {
        this.reader = reader;
        this.answerRollup = answerRollup;
        this.callers = callers;
        this.progress = progress;
        this.names = names;
        this.figures = figures;
        this.known = known;
        this.kept = kept;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRollups",
            summary = "Sums by region, function code, year and more, exact and at one moment",
            description =
                    "All rows without pages: Accept: text/csv (bom=true begins with a byte order mark) or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, with Repr-Digest")
    @APIResponse(
            responseCode = "200",
            description = "The rows, their total and the watermark that they show",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = {
                                @ExampleObject(
                                        name = "classes of a prefecture",
                                        value =
                                                """
                                                {"cube":"expenditure","stage":"initial","status":"published",
                                                "scope":"subtree","years":[2025],"unit":"wan","watermark":"4",
                                                "rows":[{"function":"201","functionName":"一般公共服务支出","year":2025,
                                                "amount":"432.33","books":2}],"total":{"amount":"432.33","books":2},
                                                "coverage":{"filed":2,"expected":null},"next":null}"""),
                                @ExampleObject(
                                        name = "regions of at least 300 万元, ranked, with what is approved and filed",
                                        value =
                                                """
                                                {"cube":"expenditure","stage":"initial","status":"published",
                                                "scope":"subtree","years":[2025],"unit":"wan","watermark":"4",
                                                "rows":[{"region":"653000","regionName":"克孜勒苏柯尔克孜自治州","own":true,
                                                "year":2025,"amount":"339.40","books":1,"rank":1,"approvedShare":"100.00",
                                                "filed":1,"expected":null}],
                                                "total":{"amount":"561.62","books":2,"approvedShare":"100.00"},
                                                "thresholds":{"minAmount":"300.00","totalCovers":"all-rows",
                                                "shown":{"rows":1,"amount":"339.40"},"leftOut":{"rows":1,"amount":"222.22"}},
                                                "coverage":{"filed":2,"expected":null},"next":null}""")
                            }))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag that was sent")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, malformed or contradicts another")
    @APIResponse(responseCode = "503", description = "The watermark that was asked for has not been reached")
    public Response getRollups(@BeanParam RollupAsked rollup, @Context HttpHeaders headers) {
        var parameters = rollup.parameters();
        var query = reader.read(parameters);
        var asked = new AskedParameters(parameters, RollupParameters.NAMES);
        var moment = MomentParameters.asOf(asked);
        var question = new Question(
                query,
                moment,
                callers.scope(query),
                Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                parameters);
        var watermark = watermarkAfter(asked);
        var ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var tag = tag(watermark, question);
        if (moment.equals(Moment.NOW) && ETags.isUnchanged(ifNoneMatch, tag)) {
            return answer(Response.notModified(), tag, question.language());
        }
        var answer = kept.get(new KeptAnswers.Key(identity(question), watermark), () -> workOut(question));
        return ETags.isUnchanged(ifNoneMatch, answer.tag())
                ? answer(Response.notModified(), answer.tag(), question.language())
                : answer(
                        Response.ok(answer.body(), MediaType.APPLICATION_JSON_TYPE), answer.tag(), question.language());
    }

    /** Everything on which the bytes of an answer depend, but the watermark. */
    private record Question(
            RollupQuery query,
            Moment moment,
            AccessScope scope,
            Locale language,
            MultivaluedMap<String, String> parameters) {}

    private KeptAnswers.Answer workOut(Question question) {
        try {
            var answer = answerRollup.page(question.query(), question.moment(), question.scope());
            if (question.moment().equals(Moment.NOW)) {
                known.seen(answer.watermark());
            }
            var body = new RollupBody(question.query(), names, question.language())
                    .of(
                            answer.content(),
                            answer.watermark().value(),
                            RollupParameters.fingerprint(question.parameters()));
            return new KeptAnswers.Answer(tag(answer.watermark(), question), json.writeValueAsBytes(body));
        } catch (TooManyRowsException e) {
            throw tooLarge();
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always JSON", e);
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                AggregationProblem.QUERY_TOO_LARGE,
                new Text(
                        "行数过多，不宜在线查询。请缩小范围，或以 Accept: " + MediaTypes.CSV + " 或 " + MediaTypes.XLSX
                                + " 请求同一地址（不带 limit、cursor），导出全部行。",
                        "There are more rows than are worked out while you wait. Narrow the query, or ask the same address"
                                + " without limit and cursor for all rows with Accept: " + MediaTypes.CSV + " or "
                                + MediaTypes.XLSX + "."));
    }

    private Response answer(Response.ResponseBuilder response, String tag, Locale language) {
        return response.tag(new EntityTag(tag))
                .header(LAG_HEADER, progress.lag().toMillis())
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .build();
    }

    /** The watermark to answer with; who waits for one is answered with what the store has after waiting. */
    private Watermark watermarkAfter(AskedParameters asked) {
        return callers.await(asked)
                ? figures.currentWatermark()
                : known.current().orElseGet(figures::currentWatermark);
    }

    private String tag(Watermark watermark, Question question) {
        return AnswerTag.of(
                watermark, MediaType.APPLICATION_JSON, question.language(), lists(question), question.scope());
    }

    /** Two questions with one identity have the same answer at one watermark. */
    private String identity(Question question) {
        return lists(question) + " " + question.language() + " " + question.scope();
    }

    private String lists(Question question) {
        var query = new TreeMap<>(question.parameters());
        query.remove("minWatermark");
        return query + " " + names.revision();
    }
}
