package org.huizong.imports.archive;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.huizong.imports.DocumentImporter;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportDocument;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.ImportRefusals;
import org.huizong.imports.Imported;
import org.huizong.imports.archive.ArchiveEntries.File;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.DocumentFormat;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** One file of an archive to its importer: what it is, its bytes alone decide. */
@Singleton
class ArchiveDocuments {

    private final DocumentImporter importer;

    ArchiveDocuments(DocumentImporter importer) {
        this.importer = importer;
    }

    Imported importFile(File file, ImportOptions options, ImportCaller caller) {
        var format = DocumentFormat.detect(file.bytes());
        if (format == DocumentFormat.ZIP) {
            throw ImportRefusals.problem(new UnreadableDocumentException(Reason.NESTED_ARCHIVE));
        }
        if (format == DocumentFormat.OLE) {
            throw ImportRefusals.problem(new UnreadableDocumentException(Reason.LOCKED_OR_LEGACY));
        }
        if (!importer.formats().contains(format)) {
            throw unsupported();
        }
        return importer.importDocument(new ImportDocument(file.name(), format, file.bytes()), options, caller);
    }

    private ProblemException unsupported() {
        var accepted = accepted().stream().collect(Collectors.joining(", "));
        return new ProblemException(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                new Text("可接受的格式：" + accepted + "。", "Accepted are " + accepted + "."));
    }

    private List<String> accepted() {
        return importer.formats().stream()
                .sorted()
                .map(DocumentFormat::mediaType)
                .toList();
    }
}
