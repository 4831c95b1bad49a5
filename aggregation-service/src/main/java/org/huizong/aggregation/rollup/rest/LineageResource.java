package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.TraceCell;
import org.huizong.platform.web.Languages;

/** 溯源: from a cell of a rollup to the lines of the books behind it. */
@Path("/v1/rollups/lineage")
@Tag(name = "rollups")
public class LineageResource {

    private final LineageParameters reader;
    private final RollupCallers callers;
    private final TraceCell traceCell;
    private final ClassificationNames names;

    public LineageResource(
            LineageParameters reader, RollupCallers callers, TraceCell traceCell, ClassificationNames names) {
        this.reader = reader;
        this.callers = callers;
        this.traceCell = traceCell;
        this.names = names;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRollupLineage",
            summary = "The lines of the books behind one cell, with the proof that they add up to it",
            description =
                    "Selects like GET /v1/rollups. The keys of a row name its cell: nature, source, fund, category, economic,"
                            + " project, budgetUnit, department as the row has them. The cell is read from the stored sums and"
                            + " the lines from the books, in one snapshot; proof.holds says whether they agree to the fen.")
    @Parameter(
            name = "cube",
            in = ParameterIn.QUERY,
            example = "expenditure",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "region", in = ParameterIn.QUERY, example = "653000", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "function", in = ParameterIn.QUERY, example = "201", schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "functionLevel",
            in = ParameterIn.QUERY,
            description = "class, section or item: the row's function is this very code, not a prefix",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "year", in = ParameterIn.QUERY, example = "2025", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "nature", in = ParameterIn.QUERY, example = "basic", schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Lines a page, 1 to 200, default 200; the proof is over all lines",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The cell, a page of its lines, and the proof",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "a class of a prefecture",
                                            value =
                                                    """
                                                    {"cube":"expenditure","stage":"initial","status":"published",
                                                    "scope":"subtree","years":[2025],"unit":"wan","watermark":"12",
                                                    "cell":{"region":["653000"],"function":["221"],"amount":"35.90","books":2},
                                                    "lines":[{"book":"/v1/budget-books/4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64",
                                                    "bookId":"4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64","version":1,
                                                    "region":"653001","regionName":"阿图什市","budgetUnitName":"阿图什市信访局",
                                                    "year":2025,"stage":"initial","function":"2210201","nature":"basic",
                                                    "amount":"14.59"}],
                                                    "proof":{"lines":2,"books":2,"sum":"35.90","cell":"35.90",
                                                    "difference":"0.00","holds":true},"next":null}""")))
    @APIResponse(responseCode = "400", description = "A parameter is unknown, malformed or contradicts another")
    public ObjectNode getRollupLineage(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = uri.getQueryParameters();
        var question = reader.read(parameters);
        var asked = new AskedParameters(parameters, LineageParameters.NAMES);
        var scope = callers.scope(question.query());
        callers.await(asked);
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var traced = traceCell.handle(question, MomentParameters.asOf(asked), scope);
            return new LineageBody(question, names, language).of(traced, RollupParameters.fingerprint(parameters));
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        }
    }
}
