package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.ExplainChanges;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Languages;
import org.jboss.resteasy.reactive.common.util.QuarkusMultivaluedHashMap;

/** 变动说明: why a figure is another one than before. */
@Path("/v1/rollups/changes")
@Tag(name = "rollups")
public class ChangesResource {

    private static final List<String> SELECTING = List.of(
            "cube",
            "region",
            "scope",
            "function",
            "excludeFunction",
            "codeEdition",
            "year",
            "stage",
            "status",
            "unit",
            "limit");

    private static final List<String> NAMES = Stream.concat(
                    SELECTING.stream(), Stream.of("since", "until", "cursor", "minWatermark"))
            .toList();

    private final RollupParameters reader;
    private final RollupCallers callers;
    private final ExplainChanges explainChanges;
    private final ClassificationNames names;

    public ChangesResource(
            RollupParameters reader, RollupCallers callers, ExplainChanges explainChanges, ClassificationNames names) {
        this.reader = reader;
        this.callers = callers;
        this.explainChanges = explainChanges;
        this.names = names;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRollupChanges",
            summary = "What moved a figure between two moments, book by book, with the proof that nothing else did",
            description =
                    "Selects like GET /v1/rollups. Each change names the book and the versions that ceased and began to count; the"
                            + " versions of the book tell the act, its reason and its 文号. proof.holds says whether the changes add"
                            + " up to the difference of the two figures.")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            required = true,
            description = "A watermark or an instant: the moment before",
            example = "0",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "A watermark or an instant: the moment after; default now",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "cube",
            in = ParameterIn.QUERY,
            example = "expenditure",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "region", in = ParameterIn.QUERY, example = "653000", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "function", in = ParameterIn.QUERY, example = "201", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "year", in = ParameterIn.QUERY, example = "2025", schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The changes in the order of their watermarks, and the proof over all of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "one amendment",
                                            value =
                                                    """
                                                    {"cube":"expenditure","stage":"initial","status":"published",
                                                    "scope":"subtree","years":[2025],"unit":"wan","since":"4","watermark":"5",
                                                    "changes":[{"watermark":"5","at":"2025-03-01T02:00:00Z",
                                                    "book":"/v1/budget-books/4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64",
                                                    "bookId":"4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64","fromVersion":1,
                                                    "toVersion":4,"region":"653001","regionName":"阿图什市",
                                                    "budgetUnitName":"阿图什市信访局","year":2025,"stage":"initial",
                                                    "before":"222.22","after":"225.22","change":"3.00"}],
                                                    "total":{"before":"561.62","after":"564.62","change":"3.00"},
                                                    "proof":{"changes":1,"sum":"3.00","change":"3.00","difference":"0.00",
                                                    "holds":true},"next":null}""")))
    @APIResponse(responseCode = "400", description = "A parameter is unknown, malformed or contradicts another")
    public ObjectNode getRollupChanges(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = uri.getQueryParameters();
        var asked = new AskedParameters(parameters, NAMES);
        var query = reader.read(selecting(parameters));
        if (query.universe().stage() == Stage.ADJUSTED) {
            throw AskedParameters.refused(
                    "stage",
                    "调整口径由年初与调整两类预算书组成，请分别查询 initial 的变动",
                    "adjusted figures are composed of initial and adjusted books; ask for the changes of initial");
        }
        if (asked.one("since").isEmpty()) {
            throw AskedParameters.refused("since", "必须给出", "is required");
        }
        var since = MomentParameters.moment(asked, "since");
        var until = MomentParameters.moment(asked, "until");
        var fingerprint = RollupParameters.fingerprint(parameters);
        var after = asked.one("cursor").map(text -> Cursor.decode(text, fingerprint, ChangesBody.CURSOR_PARTS));
        var scope = callers.scope(query);
        callers.await(asked);
        try {
            var explained = explainChanges.handle(query, since, until, scope);
            var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            return new ChangesBody(query, names, language).of(explained, after, fingerprint);
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("since, until", "水位尚未到达", "this watermark has not been reached");
        }
    }

    private static MultivaluedMap<String, String> selecting(MultivaluedMap<String, String> parameters) {
        var selecting = new QuarkusMultivaluedHashMap<String, String>();
        SELECTING.stream().filter(parameters::containsKey).forEach(name -> selecting.put(name, parameters.get(name)));
        return selecting;
    }
}
