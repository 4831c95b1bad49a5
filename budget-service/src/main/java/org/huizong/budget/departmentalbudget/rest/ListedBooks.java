package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.ImportDepartmentalBudgets;
import org.huizong.budget.departmentalbudget.application.ImportRequest;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Target;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.Imported;
import org.huizong.imports.job.IndependentItems;
import org.huizong.platform.access.Caller;
import org.huizong.platform.problem.ProblemReports;

/** The books of a list, each taken as an import of it alone would be. */
@Singleton
class ListedBooks {

    private final ImportDepartmentalBudgets imports;
    private final JsonFilings filings;
    private final ProblemReports problems;

    ListedBooks(ImportDepartmentalBudgets imports, JsonFilings filings, ProblemReports problems) {
        this.imports = imports;
        this.filings = filings;
        this.problems = problems;
    }

    IndependentItems<ListedBook> items(List<ListedBook> books, ImportOptions options, ImportCaller caller) {
        return new Items(books, options, caller);
    }

    @BudgetRefusals
    Imported importBook(ListedBook book, ImportOptions options, ImportCaller caller) {
        var request = new ImportRequest(
                List.of(read(book, options).filing()),
                Target.valueOf(options.target().name()),
                Mode.valueOf(options.mode().name()));
        var imported = imports.handle(request, new Caller(caller.scope(), caller.name()));
        var books = imported.stream()
                .map(taken -> ImportAnswer.book(taken, request.mode(), options.language()))
                .toList();
        var changes = request.mode() == Mode.STORE
                ? imported.stream()
                        .map(taken -> Writes.change(taken.id(), taken.version()))
                        .toList()
                : List.<String>of();
        return new Imported(new ImportAnswer(null, books, List.of()), changes);
    }

    private DocumentFilings.Read read(ListedBook book, ImportOptions options) {
        try {
            return filings.read(book.json(), options.overrides());
        } catch (JsonProcessingException e) {
            throw problems.problemOf(e);
        }
    }

    private final class Items implements IndependentItems<ListedBook> {

        private final List<ListedBook> all;
        private final ImportOptions options;
        private final ImportCaller caller;

        Items(List<ListedBook> all, ImportOptions options, ImportCaller caller) {
            this.all = all;
            this.options = options;
            this.caller = caller;
        }

        @Override
        public List<ListedBook> all() {
            return all;
        }

        @Override
        public String name(ListedBook book) {
            return book.name();
        }

        @Override
        public UUID key(ListedBook book) {
            return book.unit();
        }

        @Override
        public void hold(List<ListedBook> books) {
            imports.hold(
                    books.stream().flatMap(book -> book.identity().stream()).toList());
        }

        @Override
        public Imported work(ListedBook book) {
            return importBook(book, options, caller);
        }
    }
}
