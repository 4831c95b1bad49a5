package org.huizong.imports.archive;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.huizong.imports.DocumentReport;
import org.huizong.imports.ImportBody;
import org.huizong.imports.ImportCall;
import org.huizong.imports.ImportFormat;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.ImportProblem;
import org.huizong.imports.job.ImportJobs;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.DocumentFormat;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** 压缩包: several documents in one body; a few are imported while the client waits, many become a job. */
@Singleton
class ArchiveFormat implements ImportFormat {

    static final int MAX_FILES_AT_ONCE = 20;
    static final long MAX_BYTES_AT_ONCE = 8L * 1024 * 1024;

    private static final String CHANGE_HEADER = "Huizong-Change";

    private final ArchiveImport archives;
    private final ImportJobs jobs;

    ArchiveFormat(ArchiveImport archives, ImportJobs jobs) {
        this.archives = archives;
        this.jobs = jobs;
    }

    @Override
    public boolean takes(ImportBody body) {
        return body.declared().filter(DocumentFormat.ZIP::equals).isPresent();
    }

    @Override
    public String mediaType() {
        return DocumentFormat.ZIP.mediaType();
    }

    @Override
    public Response handle(ImportCall call) {
        var shown = DocumentFormat.detect(call.body().bytes());
        if (shown != DocumentFormat.ZIP) {
            throw new UnreadableDocumentException(
                    call.body().bytes().length == 0 ? Reason.EMPTY : Reason.TYPE_MISMATCH);
        }
        var size = new Size();
        new ArchiveEntries(call.body().bytes()).forEach(size::add);
        return size.files > MAX_FILES_AT_ONCE || size.bytes > MAX_BYTES_AT_ONCE
                ? jobs.submit(ArchiveJob.CODE, call)
                : atOnce(call);
    }

    private Response atOnce(ImportCall call) {
        var documents = archives.importAll(call);
        if (documents.stream().allMatch(document -> document.outcome().equals(DocumentReport.REFUSED))) {
            throw noneRecorded(documents);
        }
        var response = Response.ok(ArchiveAnswer.of(call.options().filename().orElse(null), documents));
        if (call.options().mode() == Mode.STORE) {
            response.header(CHANGE_HEADER, String.join(", ", ArchiveAnswer.changes(documents)));
        }
        return response.build();
    }

    private static ProblemException noneRecorded(List<DocumentReport> documents) {
        return new ProblemException(
                ImportProblem.NO_DOCUMENT_RECORDED,
                new Text(
                        "共 " + documents.size() + " 份文件，均未能记录，原因见 errors。",
                        "None of the " + documents.size() + " documents could be taken; errors tells why."),
                documents.stream()
                        .map(document -> new ProblemDetail(Map.of())
                                .with("document", document.name())
                                .with("problem", document.problem()))
                        .toList());
    }

    /** What unpacking everything once comes to. */
    private static final class Size {

        private int files;
        private long bytes;

        void add(ArchiveEntries.File file) {
            files++;
            bytes += file.bytes().length;
        }
    }
}
