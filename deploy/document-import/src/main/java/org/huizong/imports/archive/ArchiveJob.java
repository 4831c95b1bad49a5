package org.huizong.imports.archive;

import jakarta.inject.Singleton;
import org.huizong.imports.ImportRefusals;
import org.huizong.imports.job.ImportJobKind;
import org.huizong.imports.job.ImportJobRun;
import org.huizong.reader.UnreadableDocumentException;

/** 压缩包作业: the documents of an archive one after the other. */
@Singleton
class ArchiveJob implements ImportJobKind {

    static final String CODE = "archive";

    private final ArchiveDocuments documents;

    ArchiveJob(ArchiveDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(ImportJobRun run) {
        try {
            var entries = new ArchiveEntries(run.content());
            var count = new Count();
            entries.forEach(file -> count.files++);
            run.expect(count.files);
            entries.forEach(
                    file -> run.item(file.name(), () -> documents.importFile(file, run.options(), run.caller())));
        } catch (UnreadableDocumentException unreadable) {
            throw ImportRefusals.problem(unreadable);
        }
    }

    private static final class Count {

        private int files;
    }
}
