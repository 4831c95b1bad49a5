package org.huizong.imports.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.huizong.imports.DocumentReport;
import org.huizong.imports.ImportCall;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.archive.ArchiveEntries.File;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemReports;

/** The documents of a small archive, each in a transaction of its own: one that is refused holds none of the others back. */
@Singleton
class ArchiveImport {

    private final ArchiveDocuments documents;
    private final ProblemReports problems;
    private final ObjectMapper json;

    ArchiveImport(ArchiveDocuments documents, ProblemReports problems, ObjectMapper json) {
        this.documents = documents;
        this.problems = problems;
        this.json = json;
    }

    List<DocumentReport> importAll(ImportCall call) {
        var reports = new ArrayList<DocumentReport>();
        new ArchiveEntries(call.body().bytes()).forEach(file -> reports.add(importOne(file, call)));
        return reports;
    }

    private DocumentReport importOne(File file, ImportCall call) {
        try {
            var imported = QuarkusTransaction.requiringNew()
                    .call(() -> documents.importFile(file, call.options(), call.caller()));
            var outcome = call.options().mode() == Mode.STORE ? "recorded" : "checked";
            return DocumentReport.taken(file.name(), outcome, json.valueToTree(imported.answer()), imported.changes());
        } catch (RuntimeException | StackOverflowError failure) {
            var problem = problems.problemOf(failure);
            if (problem.type() == CommonProblem.UNAVAILABLE) {
                throw problem;
            }
            var body = problems.body(problem, call.options().language());
            return DocumentReport.refused(file.name(), json.valueToTree(body));
        }
    }
}
