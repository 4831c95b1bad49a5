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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.AnswerRollup;
import org.huizong.aggregation.rollup.application.MomentNotReachedException;
import org.huizong.aggregation.rollup.application.RollupAnswer;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.workbook.RowWorkbook;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;
import org.huizong.platform.web.Languages;

/** 导出: the rows of a rollup as a file, all of them. */
@Path("/v1/rollups")
public class RollupExportResource {

    private static final List<String> PAGING = List.of("limit", "cursor");
    private static final String BOM = "bom";

    private final RollupParameters reader;
    private final RollupCallers callers;
    private final AnswerRollup answerRollup;
    private final ClassificationNames names;

    RollupExportResource(
            RollupParameters reader, RollupCallers callers, AnswerRollup answerRollup, ClassificationNames names) {
        this.reader = reader;
        this.callers = callers;
        this.answerRollup = answerRollup;
        this.names = names;
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response getCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
        boolean bom = bom(parameters);
        var export = export(parameters, headers);
        return ExportFile.answer(
                out -> CsvRows.write(export.columns().names(), export.values(), bom, out),
                MediaTypes.CSV + ";charset=UTF-8",
                export.name("csv"));
    }

    @GET
    @PermitAll
    @Produces(MediaTypes.XLSX + ";qs=0.4")
    @Operation(hidden = true)
    public Response getWorkbook(@Context UriInfo uri, @Context HttpHeaders headers) {
        var export = export(uri.getQueryParameters(), headers);
        return ExportFile.answer(
                out -> RowWorkbook.write(
                        export.query().universe().cube().code(),
                        export.columns().names(),
                        export.values(),
                        out),
                MediaTypes.XLSX,
                export.name("xlsx"));
    }

    private record Export(RollupQuery query, RollupAnswer answer, RollupBody body, RollupColumns columns) {

        Stream<List<Optional<Value>>> values() {
            return answer.content().rows().stream().map(row -> columns.values(body.row(row, answer.content())));
        }

        String name(String extension) {
            var years = answer.content().years().stream().map(Object::toString).collect(Collectors.joining("-"));
            return String.join(
                            "_",
                            "rollup",
                            query.universe().cube().code(),
                            years,
                            query.universe().stage().code(),
                            "w" + answer.watermark().value())
                    + "." + extension;
        }
    }

    private Export export(MultivaluedMap<String, String> parameters, HttpHeaders headers) {
        for (var name : PAGING) {
            if (parameters.containsKey(name)) {
                throw AskedParameters.refused(name, "导出包含所有行，没有分页", "an export holds all rows and has no pages");
            }
        }
        var query = reader.read(parameters);
        var asked = new AskedParameters(parameters, RollupParameters.NAMES);
        var scope = callers.scope(query);
        callers.await(asked);
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var answer = answerRollup.whole(query, MomentParameters.asOf(asked), scope);
            return new Export(query, answer, new RollupBody(query, names, language), new RollupColumns(query));
        } catch (MomentNotReachedException e) {
            throw AskedParameters.refused("asOf", "水位尚未到达", "this watermark has not been reached");
        }
    }

    /** Only the file of text has a byte order mark. */
    private static boolean bom(MultivaluedMap<String, String> parameters) {
        var words = List.of("true", "false");
        var only = new MultivaluedHashMap<String, String>();
        only.put(BOM, parameters.getOrDefault(BOM, List.of()));
        parameters.remove(BOM);
        return new AskedParameters(only, List.of(BOM))
                .word(BOM, words, Boolean::valueOf)
                .orElse(false);
    }
}
