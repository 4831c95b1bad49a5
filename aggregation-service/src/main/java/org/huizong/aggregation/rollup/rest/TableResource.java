package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerTables;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.application.TablesAnswer;
import org.huizong.aggregation.rollup.rest.TableParameters.TableQuestion;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Languages;

/** 部门预算汇总表: the eleven official tables of a region. */
@Path("/v1/rollups/tables")
@Tag(name = "rollups")
public class TableResource {

    /** Sheets that one answer may have, but for a workbook, which is written sheet by sheet. */
    private static final int MAX_SHEETS = 200;

    private static final String ALL = "1-11";

    /** The forms that are printed. */
    private enum Print {
        XLSX(MediaTypes.XLSX, "xlsx"),
        PDF(MediaTypes.PDF, "pdf");

        private final String mediaType;
        private final String extension;

        Print(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        String mediaType() {
            return mediaType;
        }

        String extension() {
            return extension;
        }

        void write(PrintedSheets sheets, OutputStream out) throws IOException {
            if (this == PDF) {
                sheets.writePdf(out);
            } else {
                sheets.writeWorkbook(out);
            }
        }
    }

    private final TableParameters reader;
    private final RollupCallers callers;
    private final AnswerTables answerTables;
    private final ClassificationNames names;
    private final KeptAnswers kept;
    private final KeptExports exports;
    private final ObjectMapper json;

    TableResource(
            TableParameters reader,
            RollupCallers callers,
            AnswerTables answerTables,
            ClassificationNames names,
            KeptAnswers kept,
            KeptExports exports,
            ObjectMapper json) {
        this.reader = reader;
        this.callers = callers;
        this.answerTables = answerTables;
        this.names = names;
        this.kept = kept;
        this.exports = exports;
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
                    "Also in the official layout: Accept: application/pdf or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; all eleven at /v1/rollups/tables")
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
    public Response getTable(
            @PathParam("number") String number, @BeanParam TableAsked asked, @Context HttpHeaders headers) {
        var wanted = reader.one(number, asked.parameters());
        var question = question(number + " " + MediaType.APPLICATION_JSON, wanted, asked, headers);
        var answer = kept.get(question.at(watermark(asked)), () -> json(wanted, question, asked));
        var unchanged = ETags.isUnchanged(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), answer.tag());
        return (unchanged ? Response.notModified() : Response.ok(answer.body(), MediaType.APPLICATION_JSON_TYPE))
                .tag(new EntityTag(answer.tag()))
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(question.language()))
                .build();
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Produces(MediaTypes.XLSX + ";qs=0.5")
    @Operation(hidden = true)
    public Response getTableWorkbook(
            @PathParam("number") String number, @BeanParam TableAsked asked, @Context HttpHeaders headers) {
        return file(Print.XLSX, number, reader.one(number, asked.parameters()), asked, headers);
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Produces(MediaTypes.PDF + ";qs=0.4")
    @Operation(hidden = true)
    public Response getTablePdf(
            @PathParam("number") String number, @BeanParam TableAsked asked, @Context HttpHeaders headers) {
        return file(Print.PDF, number, reader.one(number, asked.parameters()), asked, headers);
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.XLSX)
    @Operation(
            operationId = "getRollupTables",
            summary = "All eleven official tables of a region in one file; parameters as for one table",
            description =
                    "A workbook with a sheet for each table, or, with Accept: application/pdf, ready to be printed")
    public Response getWorkbook(@BeanParam TableAsked asked, @Context HttpHeaders headers) {
        return file(Print.XLSX, ALL, reader.all(asked.parameters()), asked, headers);
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.PDF + ";qs=0.9")
    @Operation(hidden = true)
    public Response getPdf(@BeanParam TableAsked asked, @Context HttpHeaders headers) {
        return file(Print.PDF, ALL, reader.all(asked.parameters()), asked, headers);
    }

    private Response file(Print print, String numbers, TableQuestion wanted, TableAsked asked, HttpHeaders headers) {
        var question = question(numbers + " " + print.mediaType(), wanted, asked, headers);
        var file = exports.get(question.at(watermark(asked)), () -> {
            var printed = new PrintedSheets(wanted, answer(wanted, question, asked), names, question.language());
            if (print == Print.PDF && printed.count() > MAX_SHEETS) {
                throw tooMany();
            }
            var label = new StoredExport.Label(
                    printed.watermark(), print.mediaType(), printed.fileName(numbers, print.extension()));
            return StoredExport.write(label, out -> print.write(printed, out));
        });
        return ExportFile.answer(file, headers);
    }

    private Question question(String form, TableQuestion wanted, TableAsked asked, HttpHeaders headers) {
        return new Question(
                "table " + form,
                asked.parameters(),
                Question.language(headers),
                callers.scope(wanted.query()),
                names.revision());
    }

    private Watermark watermark(TableAsked asked) {
        return callers.watermarkAfter(new AskedParameters(asked.parameters(), TableParameters.NAMES));
    }

    private TablesAnswer answer(TableQuestion wanted, Question question, TableAsked asked) {
        var moment = MomentParameters.asOf(new AskedParameters(asked.parameters(), TableParameters.NAMES));
        try {
            return answerTables.handle(wanted.tables(), wanted.query(), wanted.by(), moment, question.scope());
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        }
    }

    private KeptAnswers.Answer json(TableQuestion wanted, Question question, TableAsked asked) {
        var answer = answer(wanted, question, asked);
        if (answer.sheets().size() > MAX_SHEETS) {
            throw tooMany();
        }
        var tag = AnswerTag.of(
                answer.watermark(),
                MediaType.APPLICATION_JSON,
                question.language(),
                question.query(),
                question.scope());
        try {
            var body = new TableBody(wanted, names, question.language()).of(answer);
            return new KeptAnswers.Answer(tag, json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always JSON", e);
        }
    }

    private static ProblemException tooMany() {
        return AskedParameters.refused(
                "by",
                "超过 " + MAX_SHEETS + " 张表，请用 Accept: " + MediaTypes.XLSX + " 导出",
                "makes more than " + MAX_SHEETS + " sheets; ask for the export with Accept: " + MediaTypes.XLSX);
    }
}
