package org.huizong.aggregation.rollup.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerRollup;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.export.ParquetRows;
import org.huizong.aggregation.rollup.workbook.RowWorkbook;
import org.huizong.contracts.access.AccessScope;

/** 导出: the rows of a rollup as a file, all of them. */
@Path("/v1/rollups")
public class RollupExportResource {

    private static final List<String> PAGING = List.of("limit", "cursor");
    private static final String BOM = "bom";

    private final RollupParameters reader;
    private final RollupCallers callers;
    private final AnswerRollup answerRollup;
    private final ClassificationNames names;
    private final KeptExports kept;

    RollupExportResource(
            RollupParameters reader,
            RollupCallers callers,
            AnswerRollup answerRollup,
            ClassificationNames names,
            KeptExports kept) {
        this.reader = reader;
        this.callers = callers;
        this.answerRollup = answerRollup;
        this.names = names;
        this.kept = kept;
    }

    /** A format: what it is called and how rows are written in it. */
    private record Format(String mediaType, String extension, Writing writing) {}

    private interface Writing {
        void write(RollupExport export, OutputStream out) throws IOException;
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response getCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        boolean bom = bom(uri.getQueryParameters());
        var format = new Format(
                MediaTypes.CSV + ";charset=UTF-8",
                "csv",
                (export, out) -> CsvRows.write(export.columns().names(), export.values(), bom, out));
        return answer(format, uri, headers);
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.XLSX + ";qs=0.4")
    @Operation(hidden = true)
    public Response getWorkbook(@Context UriInfo uri, @Context HttpHeaders headers) {
        var format = new Format(
                MediaTypes.XLSX,
                "xlsx",
                (export, out) ->
                        RowWorkbook.write(export.cube(), export.columns().names(), export.values(), out));
        return answer(format, uri, headers);
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.PARQUET + ";qs=0.3")
    @Operation(hidden = true)
    public Response getParquet(@Context UriInfo uri, @Context HttpHeaders headers) {
        var format = new Format(
                MediaTypes.PARQUET,
                "parquet",
                (export, out) ->
                        ParquetRows.write(export.cube(), export.columns().columns(), export.values(), out));
        return answer(format, uri, headers);
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.ZIP + ";qs=0.2")
    @Operation(hidden = true)
    public Response getFiscalDataPackage(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(new Format(MediaTypes.ZIP, "zip", FiscalDataPackage::write), uri, headers);
    }

    private Response answer(Format format, UriInfo uri, HttpHeaders headers) {
        var parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
        for (var name : PAGING) {
            if (parameters.containsKey(name)) {
                throw AskedParameters.refused(name, "导出包含所有行，没有分页", "an export holds all rows and has no pages");
            }
        }
        if (format.extension().equals("csv")) {
            // Only the file of text has a byte order mark.
            parameters.remove(BOM);
        }
        var query = reader.read(parameters);
        var scope = callers.scope(query);
        var question = new Question(
                format.mediaType(), uri.getQueryParameters(), Question.language(headers), scope, names.revision());
        var asked = new AskedParameters(parameters, RollupParameters.NAMES);
        var key = question.at(callers.watermarkAfter(asked));
        var file = kept.get(key, () -> {
            var export = export(parameters, question, scope);
            var label = new StoredExport.Label(
                    export.answer().watermark().value(), format.mediaType(), export.name(format.extension()));
            return StoredExport.write(label, out -> format.writing().write(export, out));
        });
        return ExportFile.answer(file, headers);
    }

    private RollupExport export(MultivaluedMap<String, String> parameters, Question question, AccessScope scope) {
        var query = reader.read(parameters);
        var moment = MomentParameters.asOf(new AskedParameters(parameters, RollupParameters.NAMES));
        try {
            var answer = answerRollup.whole(query, moment, scope);
            return new RollupExport(
                    query, answer, new RollupBody(query, names, question.language()), new RollupColumns(query));
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        }
    }

    private static boolean bom(MultivaluedMap<String, String> parameters) {
        var only = new MultivaluedHashMap<String, String>();
        only.put(BOM, parameters.getOrDefault(BOM, List.of()));
        return new AskedParameters(only, List.of(BOM))
                .word(BOM, List.of("true", "false"), Boolean::valueOf)
                .orElse(false);
    }
}
