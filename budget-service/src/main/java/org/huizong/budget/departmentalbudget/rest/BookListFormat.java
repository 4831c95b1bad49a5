package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.rest.ImportAnswer.ImportedBookBody;
import org.huizong.budget.departmentalbudget.rest.ImportAnswer.UnreadableBody;
import org.huizong.imports.DocumentReport;
import org.huizong.imports.ImportBody;
import org.huizong.imports.ImportCall;
import org.huizong.imports.ImportFormat;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.ImportProblem;
import org.huizong.imports.job.ImportJobs;
import org.huizong.imports.job.ItemsAtOnce;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.DocumentFormat;

/**
 * 预算书清单: many books in JSON in one request, as a system that hands in for a whole prefecture sends them; one that is
 * refused holds none of the others back. A long list becomes a job.
 */
@Singleton
@Priority(100)
class BookListFormat implements ImportFormat {

    static final String LINES_OF_JSON = "application/x-ndjson";
    static final int MAX_BOOKS_AT_ONCE = 500;

    private static final Set<String> LINED = Set.of(LINES_OF_JSON, "application/jsonl");

    private final BookListReader reader;
    private final ListedBooks books;
    private final ItemsAtOnce atOnce;
    private final ImportJobs jobs;

    BookListFormat(BookListReader reader, ListedBooks books, ItemsAtOnce atOnce, ImportJobs jobs) {
        this.reader = reader;
        this.books = books;
        this.atOnce = atOnce;
        this.jobs = jobs;
    }

    /** @param documents what became of each book, called by its place in the list, from 1 */
    @Schema(name = "BookListAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String filename,
            List<ImportedBookBody> books,
            List<UnreadableBody> unreadable,
            List<DocumentReport> documents) {}

    @Override
    public boolean takes(ImportBody body) {
        return body.mediaType().filter(LINED::contains).isPresent()
                || body.declared().filter(DocumentFormat.JSON::equals).isPresent()
                        && BookListReader.isArray(body.bytes());
    }

    @Override
    public String mediaType() {
        return LINES_OF_JSON;
    }

    @Override
    public Response handle(ImportCall call) {
        refuseOverrides(call);
        var list = reader.read(call.body().bytes());
        return list.size() > MAX_BOOKS_AT_ONCE ? jobs.submit(BookListJob.CODE, call) : answer(list, call);
    }

    private static void refuseOverrides(ImportCall call) {
        var overrides = call.options().overrides();
        var reason = new Text("清单中的每本预算书自己写明", "each book of a list says it itself");
        if (overrides.region().isPresent()) {
            throw ProblemException.invalidParameter("region", reason);
        }
        if (overrides.unitName().isPresent()) {
            throw ProblemException.invalidParameter("unitName", reason);
        }
    }

    private Response answer(List<ListedBook> list, ImportCall call) {
        var options = call.options();
        var outcomes = atOnce.run(books.items(list, options, call.caller()), options);
        var reports = outcomes.stream().map(ItemsAtOnce.Outcome::report).toList();
        var imported = outcomes.stream()
                .map(ItemsAtOnce.Outcome::imported)
                .filter(Objects::nonNull)
                .toList();
        if (imported.isEmpty()) {
            throw noneRecorded(reports);
        }
        var taken = imported.stream()
                .flatMap(one -> ((ImportAnswer) one.answer()).books().stream())
                .toList();
        var response = Response.ok(new Answer(options.filename().orElse(null), taken, List.of(), reports));
        if (options.mode() == Mode.STORE && list.size() == 1) {
            response.header(
                    Writes.CHANGE_HEADER, String.join(", ", imported.get(0).changes()));
        }
        return response.build();
    }

    private static ProblemException noneRecorded(List<DocumentReport> reports) {
        return new ProblemException(
                ImportProblem.NO_DOCUMENT_RECORDED,
                new Text(
                        "共 " + reports.size() + " 本预算书，均未能记录，原因见 errors。",
                        "None of the " + reports.size() + " books could be taken; errors tells why."),
                reports.stream()
                        .map(report -> new ProblemDetail(Map.of())
                                .with("document", report.name())
                                .with("problem", report.problem()))
                        .toList());
    }
}
