package org.huizong.imports.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** 导入作业清单: the large imports, beside the way by which they came in. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportJobListResource {

    private static final String QUERY = "import-jobs";

    private final ImportJobList jobs;
    private final ImportJobAnswers answers;
    private final CallerScope caller;

    ImportJobListResource(ImportJobList jobs, ImportJobAnswers answers, CallerScope caller) {
        this.jobs = jobs;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listImportJobs",
            summary = "Large imports, newest first, without what became of each document",
            description = "The caller's own; for a finance bureau also those of callers who write nowhere but in its"
                    + " regions; for an administrator all.")
    public Page<ImportJobAnswer> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var scope = caller.require(Right.WRITE);
        int size = Limit.of(limit);
        var reader = JobReader.of(caller.name(), scope);
        var found = jobs.page(reader, Optional.ofNullable(cursor).map(ImportJobListResource::place), size + 1);
        var next = found.size() <= size ? null : cursor(found.get(size - 1).job());
        return new Page<>(found.stream().limit(size).map(answers::listed).toList(), next);
    }

    private static ImportJobList.Place place(String cursor) {
        var decoded = Cursor.decode(cursor, QUERY, 2);
        return new ImportJobList.Place(Instant.EPOCH.plus(decoded.number(0), ChronoUnit.MICROS), decoded.uuid(1));
    }

    private static String cursor(ImportJob last) {
        // PostgreSQL keeps microseconds.
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.createdAt());
        return Cursor.at(Long.toString(micros), last.id().toString()).encode(QUERY);
    }
}
