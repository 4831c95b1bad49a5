package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.budget.budgetline.LineTable;
import org.huizong.budget.budgetline.UnitLines;
import org.huizong.budget.departmentalbudget.rest.ImportAnswer.UnreadableBody;
import org.huizong.imports.ImportBody;
import org.huizong.imports.ImportCall;
import org.huizong.imports.ImportFormat;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.job.ImportJobs;

/** 明细行表: one budget line in each row, of one unit or of many; a large table becomes a job with one item for each book. */
@Singleton
@Priority(100)
class LineTableFormat implements ImportFormat {

    static final int MAX_ROWS_AT_ONCE = 2_000;

    private final LineTableBytes tables;
    private final LineTableBooks books;
    private final ImportJobs jobs;

    LineTableFormat(LineTableBytes tables, LineTableBooks books, ImportJobs jobs) {
        this.tables = tables;
        this.books = books;
        this.jobs = jobs;
    }

    @Override
    public boolean takes(ImportBody body) {
        return tables.isTable(body);
    }

    @Override
    public String mediaType() {
        return LineTableBytes.CSV;
    }

    @Override
    public Response handle(ImportCall call) {
        var table = tables.read(call.body().bytes(), MAX_ROWS_AT_ONCE);
        return table.rows() > MAX_ROWS_AT_ONCE ? jobs.submit(LineTableJob.CODE, call) : atOnce(table, call);
    }

    /** All books or none: a small table is corrected and sent again. */
    private Response atOnce(LineTable table, ImportCall call) {
        var errors = new ArrayList<>(table.homeless());
        table.units().stream().map(UnitLines::errors).forEach(errors::addAll);
        if (!errors.isEmpty()) {
            throw LineRefusals.rows(errors);
        }
        var imported = books.importAll(table.units(), call);
        var options = call.options();
        var answer = new ImportAnswer(
                options.filename().orElse(null),
                imported.stream()
                        .map(book -> ImportAnswer.book(book, LineTableBooks.mode(options), options.language()))
                        .toList(),
                unused(table, call));
        var response = Response.ok(answer);
        if (options.mode() == Mode.STORE) {
            response.header(
                    Writes.CHANGE_HEADER,
                    String.join(
                            ", ",
                            imported.stream()
                                    .map(book -> Writes.change(book.id(), book.version()))
                                    .toList()));
        }
        return response.build();
    }

    private static List<UnreadableBody> unused(LineTable table, ImportCall call) {
        return Stream.of(table.unused())
                .flatMap(List::stream)
                .map(column -> new UnreadableBody(
                        column.row(),
                        column.column(),
                        column.reason().in(call.options().language())))
                .toList();
    }
}
