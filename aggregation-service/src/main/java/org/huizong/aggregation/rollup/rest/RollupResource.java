package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerRollup;
import org.huizong.aggregation.rollup.application.KnownWatermark;
import org.huizong.aggregation.rollup.application.Moment;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.RollupFigures;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.contracts.access.AccessScope;
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
    @Parameter(
            name = "cube",
            in = ParameterIn.QUERY,
            description = "Which facts are added up; GET /v1/cubes lists them",
            example = "expenditure",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description =
                    "Code of six digits, repeatable; overlapping regions count a book once. None: the whole country",
            example = "653000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "scope",
            in = ParameterIn.QUERY,
            description = "subtree (全辖, default) or own (本级)",
            example = "subtree",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "function",
            in = ParameterIn.QUERY,
            description = "Function code or any prefix of one, repeatable",
            example = "20140",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "excludeFunction",
            in = ParameterIn.QUERY,
            description = "The same, left out",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "codeEdition",
            in = ParameterIn.QUERY,
            description =
                    "Fiscal year in whose edition of the functional classification the codes are shown; what the crosswalk cannot prove stays on the shared prefix",
            example = "2023",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description =
                    "2025, 2023,2025 or 2021..2025; several need groupBy=year. None: the newest with a published initial book",
            example = "2025",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "stage",
            in = ParameterIn.QUERY,
            description =
                    "initial (default), adjusted, executed or final-accounts; adjusted takes the initial book of a unit without one",
            example = "initial",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "published (default); approved and submitted need a token: the newest content that reached at least that",
            example = "published",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description =
                    "Keys of the rows, repeatable: region, function, year, budgetUnit, department and the dimensions of the cube",
            example = "function",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "regionLevel",
            in = ParameterIn.QUERY,
            description = "province, prefecture or county; default: the level below each region",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "functionLevel",
            in = ParameterIn.QUERY,
            description = "class (default), section or item",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "economicLevel",
            in = ParameterIn.QUERY,
            description = "class or section (default)",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "compare",
            in = ParameterIn.QUERY,
            description = "previous-year adds previous, change and growth (percent)",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "share",
            in = ParameterIn.QUERY,
            description = "total or parent: percent of the total, or of what stands one step above the last key",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "yuan (default), wan or yi",
            example = "wan",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "scale",
            in = ParameterIn.QUERY,
            description = "2 rounds for display; the parts still add up to the total",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "Measures or keys, repeatable, descending with a minus: -amount",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 200, default 200",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A watermark or an instant: the rollup as it was then",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "minWatermark",
            in = ParameterIn.QUERY,
            description =
                    "Waits, bounded, for a watermark or for bookId@version[/performance] as writes return in Huizong-Change",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The rows, their total and the watermark that they show",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "classes of a prefecture",
                                            value =
                                                    """
                                                    {"cube":"expenditure","stage":"initial","status":"published",
                                                    "scope":"subtree","years":[2025],"unit":"wan","watermark":"4",
                                                    "rows":[{"function":"201","functionName":"一般公共服务支出","year":2025,
                                                    "amount":"432.33","books":2}],"total":{"amount":"432.33","books":2},
                                                    "coverage":{"filed":2,"expected":null},"next":null}""")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag that was sent")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, malformed or contradicts another")
    @APIResponse(responseCode = "503", description = "The watermark that was asked for has not been reached")
    public Response getRollups(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = uri.getQueryParameters();
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
            var answer = answerRollup.handle(question.query(), question.moment(), question.scope());
            if (question.moment().equals(Moment.NOW)) {
                known.seen(answer.watermark());
            }
            var body = new RollupBody(question.query(), names, question.language())
                    .of(
                            answer.content(),
                            answer.watermark().value(),
                            RollupParameters.fingerprint(question.parameters()));
            return new KeptAnswers.Answer(tag(answer.watermark(), question), json.writeValueAsBytes(body));
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always JSON", e);
        }
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
