package org.huizong.performance.performancegoal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.imports.DocumentImporter;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportDocument;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.Imported;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Filing;
import org.huizong.performance.performancegoal.application.ImportFiledPerformance;
import org.huizong.performance.performancegoal.application.ImportPerformanceDocument;
import org.huizong.performance.performancegoal.application.ImportRequest;
import org.huizong.performance.performancegoal.application.ImportRequest.Mode;
import org.huizong.performance.performancegoal.application.ImportRequest.Target;
import org.huizong.platform.access.Caller;
import org.huizong.platform.digest.Sha256;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;

/** 导入: the goals of one document, of a workbook of forms or of a book in JSON become a version of their book. */
@ApplicationScoped
@PerformanceRefusals
class PerformanceDocuments implements DocumentImporter {

    private static final Set<DocumentFormat> FORMATS = EnumSet.of(
            DocumentFormat.TEXT,
            DocumentFormat.HTML,
            DocumentFormat.PDF,
            DocumentFormat.XLSX,
            DocumentFormat.DOCX,
            DocumentFormat.JSON);

    private final ImportPerformanceDocument imports;
    private final ImportFiledPerformance filings;
    private final FiledImports filed;

    PerformanceDocuments(ImportPerformanceDocument imports, ImportFiledPerformance filings, FiledImports filed) {
        this.imports = imports;
        this.filings = filings;
        this.filed = filed;
    }

    @Override
    public Set<DocumentFormat> formats() {
        return FORMATS;
    }

    @Override
    public Imported importDocument(ImportDocument document, ImportOptions options, ImportCaller caller) {
        var mode = Mode.valueOf(options.mode().name());
        var target = Target.valueOf(options.target().name());
        var by = new Caller(caller.scope(), caller.name());
        var imported = filing(document, caller)
                .map(filing -> filings.handle(filing, target, mode, by))
                .orElseGet(() -> imports.handle(request(document, options), by));
        var answer = ImportAnswer.of(options.filename().orElse(null), imported, mode, options.language());
        var changes =
                mode == Mode.STORE ? List.of(Writes.change(imported.id(), imported.version())) : List.<String>of();
        return new Imported(answer, changes);
    }

    /** Empty for a document, which is transcribed. */
    private Optional<Filing> filing(ImportDocument document, ImportCaller caller) {
        return switch (document.format()) {
            case JSON -> Optional.of(filed.json(document.bytes(), caller.scope()));
            case XLSX -> filed.workbook(document.bytes(), caller.scope());
            case TEXT, HTML, PDF, DOCX, ZIP, OLE -> Optional.empty();
        };
    }

    private static ImportRequest request(ImportDocument document, ImportOptions options) {
        return new ImportRequest(
                DisclosureReader.read(document.format(), document.bytes()),
                Sha256.of(document.bytes()),
                options.overrides(),
                Target.valueOf(options.target().name()),
                Mode.valueOf(options.mode().name()));
    }
}
