package org.huizong.performance.performancegoal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huizong.imports.DocumentImporter;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportDocument;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.Imported;
import org.huizong.performance.performancegoal.application.ImportPerformanceDocument;
import org.huizong.performance.performancegoal.application.ImportRequest;
import org.huizong.performance.performancegoal.application.ImportRequest.Mode;
import org.huizong.performance.performancegoal.application.ImportRequest.Target;
import org.huizong.platform.access.Caller;
import org.huizong.platform.digest.Sha256;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;

/** 导入: the goals of one document become a version of their book. */
@ApplicationScoped
@PerformanceRefusals
class PerformanceDocuments implements DocumentImporter {

    private static final Set<DocumentFormat> FORMATS = EnumSet.of(
            DocumentFormat.TEXT, DocumentFormat.HTML, DocumentFormat.PDF, DocumentFormat.XLSX, DocumentFormat.DOCX);

    private final ImportPerformanceDocument imports;

    PerformanceDocuments(ImportPerformanceDocument imports) {
        this.imports = imports;
    }

    @Override
    public Set<DocumentFormat> formats() {
        return FORMATS;
    }

    @Override
    public Imported importDocument(ImportDocument document, ImportOptions options, ImportCaller caller) {
        var mode = Mode.valueOf(options.mode().name());
        var request = new ImportRequest(
                DisclosureReader.read(document.format(), document.bytes()),
                Sha256.of(document.bytes()),
                options.overrides(),
                Target.valueOf(options.target().name()),
                mode);
        var imported = imports.handle(request, new Caller(caller.scope(), caller.name()));
        var answer = ImportAnswer.of(options.filename().orElse(null), imported, mode, options.language());
        var changes =
                mode == Mode.STORE ? List.of(Writes.change(imported.id(), imported.version())) : List.<String>of();
        return new Imported(answer, changes);
    }
}
