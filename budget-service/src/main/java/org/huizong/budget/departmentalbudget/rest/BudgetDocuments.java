package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huizong.budget.departmentalbudget.application.ImportDepartmentalBudgets;
import org.huizong.budget.departmentalbudget.application.ImportRequest;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Target;
import org.huizong.imports.DocumentImporter;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportDocument;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.Imported;
import org.huizong.platform.access.Caller;
import org.huizong.platform.problem.ProblemReports;
import org.huizong.reader.DocumentFormat;

/** 导入: one document, or one book in JSON, becomes a version of its book. */
@ApplicationScoped
@BudgetRefusals
class BudgetDocuments implements DocumentImporter {

    private static final Set<DocumentFormat> FORMATS = EnumSet.of(
            DocumentFormat.TEXT,
            DocumentFormat.HTML,
            DocumentFormat.PDF,
            DocumentFormat.XLSX,
            DocumentFormat.DOCX,
            DocumentFormat.JSON);

    private final ImportDepartmentalBudgets imports;
    private final DocumentFilings documents;
    private final JsonFilings books;
    private final WorkbookFilings workbooks;
    private final ProblemReports problems;

    BudgetDocuments(
            ImportDepartmentalBudgets imports,
            DocumentFilings documents,
            JsonFilings books,
            WorkbookFilings workbooks,
            ProblemReports problems) {
        this.imports = imports;
        this.workbooks = workbooks;
        this.documents = documents;
        this.books = books;
        this.problems = problems;
    }

    @Override
    public Set<DocumentFormat> formats() {
        return FORMATS;
    }

    @Override
    public Imported importDocument(ImportDocument document, ImportOptions options, ImportCaller caller) {
        var read = read(document, options);
        var request = new ImportRequest(
                List.of(read.filing()),
                Target.valueOf(options.target().name()),
                Mode.valueOf(options.mode().name()));
        var imported = imports.handle(request, new Caller(caller.scope(), caller.name()));
        var answer = new ImportAnswer(
                options.filename().orElse(null),
                imported.stream()
                        .map(book -> ImportAnswer.book(book, request.mode(), options.language()))
                        .toList(),
                read.unreadable());
        var changes = request.mode() == Mode.STORE
                ? imported.stream()
                        .map(book -> Writes.change(book.id(), book.version()))
                        .toList()
                : List.<String>of();
        return new Imported(answer, changes);
    }

    private DocumentFilings.Read read(ImportDocument document, ImportOptions options) {
        try {
            return switch (document.format()) {
                case JSON -> books.read(document.bytes(), options.overrides());
                case XLSX ->
                    workbooks
                            .read(document.bytes(), options.overrides())
                            .orElseGet(() -> documents.read(document, options.overrides()));
                case TEXT, HTML, PDF, DOCX, ZIP, OLE -> documents.read(document, options.overrides());
            };
        } catch (JsonProcessingException e) {
            throw problems.problemOf(e);
        }
    }
}
