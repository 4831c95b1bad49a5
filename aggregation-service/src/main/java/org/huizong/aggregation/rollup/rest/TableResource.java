package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerTables;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.TablesAnswer;
import org.huizong.aggregation.rollup.rest.TableParameters.TableQuestion;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Languages;

/** 部门预算汇总表: the eleven official tables of a region. */
@Path("/v1/rollups/tables")
@Tag(name = "rollups")
public class TableResource {

    /** Sheets that one JSON answer may have. */
    private static final int MAX_SHEETS = 200;

    private final TableParameters reader;
    private final RollupCallers callers;
    private final AnswerTables answerTables;
    private final ClassificationNames names;
    private final ObjectMapper json;

    TableResource(
            TableParameters reader,
            RollupCallers callers,
            AnswerTables answerTables,
            ClassificationNames names,
            ObjectMapper json) {
        this.reader = reader;
        this.callers = callers;
        this.answerTables = answerTables;
        this.names = names;
        this.json = json;
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRollupTable",
            summary = "One of the eleven official tables as the sum of a region's books, each figure with its lineage",
            description =
                    "Also as a workbook in the official layout: Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; all eleven at /v1/rollups/tables")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Code of six digits, repeatable; none: the whole country",
            example = "653000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "scope",
            in = ParameterIn.QUERY,
            description = "subtree (全辖, default) or own (本级)",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "One year; none: the newest with a published initial book",
            example = "2025",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "stage",
            in = ParameterIn.QUERY,
            description = "initial (default), adjusted, executed or final-accounts",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "published (default); approved and submitted need a token",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "wan (default, the unit of the form), yuan or yi",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "budgetUnit or department: one sheet for each",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A watermark or an instant: the table as it was then",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "minWatermark",
            in = ParameterIn.QUERY,
            description = "Waits, bounded, as in GET /v1/rollups",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The rows of the form with what the books tell; the total row is the last",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "table 3 of a prefecture",
                                            value =
                                                    """
                                                    {"table":"3","title":"部门支出总体情况表",
                                                    "regions":[{"region":"653000","regionName":"克孜勒苏柯尔克孜自治州"}],
                                                    "scope":"subtree","year":2025,"stage":"initial","status":"published",
                                                    "unit":"wan","watermark":"4","coverage":{"filed":2,"expected":null},
                                                    "books":{"expenditure":2},
                                                    "columns":[{"side":"expenditure","column":"total","label":"合计"}],
                                                    "sheets":[{"sides":[{"side":"expenditure","rows":[
                                                    {"row":"total","label":"总计","level":"total","cells":{"total":{
                                                    "amount":"561.62","lineage":["/v1/rollups/lineage?cube=expenditure&region=653000&year=2025&stage=initial&status=published&unit=wan&asOf=4"]}}}]}],
                                                    "notes":[]}]}""")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the tag that was sent")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or malformed, or JSON cannot hold the sheets")
    public Response getTable(@PathParam("number") String number, @Context UriInfo uri, @Context HttpHeaders headers) {
        var question = reader.one(number, uri.getQueryParameters());
        var answer = answer(question, uri);
        if (answer.sheets().size() > MAX_SHEETS) {
            throw AskedParameters.refused(
                    "by",
                    "超过 " + MAX_SHEETS + " 张表，请用 Accept: " + MediaTypes.XLSX + " 导出",
                    "makes more than " + MAX_SHEETS + " sheets; ask for the export with Accept: " + MediaTypes.XLSX);
        }
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var tag = AnswerTag.of(
                answer.watermark(),
                MediaType.APPLICATION_JSON,
                language,
                number + new TreeMap<>(uri.getQueryParameters()) + names.revision(),
                callers.scope(question.query()));
        var unchanged = ETags.isUnchanged(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        return (unchanged ? Response.notModified() : Response.ok(json(question, answer, language)))
                .tag(new EntityTag(tag))
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .build();
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Produces(MediaTypes.XLSX + ";qs=0.5")
    @Operation(hidden = true)
    public Response getTableWorkbook(
            @PathParam("number") String number, @Context UriInfo uri, @Context HttpHeaders headers) {
        return workbook(reader.one(number, uri.getQueryParameters()), number, uri, headers);
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.XLSX)
    @Operation(
            operationId = "getRollupTables",
            summary = "All eleven official tables of a region in one workbook; parameters as for one table")
    public Response getWorkbook(@Context UriInfo uri, @Context HttpHeaders headers) {
        return workbook(reader.all(uri.getQueryParameters()), "1-11", uri, headers);
    }

    private Response workbook(TableQuestion question, String numbers, UriInfo uri, HttpHeaders headers) {
        var answer = answer(question, uri);
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var printed = new PrintedSheets(question, answer, names, language);
        return ExportFile.answer(printed::write, MediaTypes.XLSX, printed.fileName(numbers));
    }

    private TablesAnswer answer(TableQuestion question, UriInfo uri) {
        var asked = new AskedParameters(uri.getQueryParameters(), TableParameters.NAMES);
        var scope = callers.scope(question.query());
        callers.await(asked);
        try {
            return answerTables.handle(
                    question.tables(), question.query(), question.by(), MomentParameters.asOf(asked), scope);
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        }
    }

    private byte[] json(TableQuestion question, TablesAnswer answer, Locale language) {
        try {
            return json.writeValueAsBytes(new TableBody(question, names, language).of(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always JSON", e);
        }
    }
}
