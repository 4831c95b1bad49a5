package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.huizong.budget.budgetline.LineError;
import org.huizong.budget.budgetline.LinesRefusedException;
import org.huizong.budget.budgetline.RowError;
import org.huizong.budget.budgetline.UnitLines;
import org.huizong.budget.departmentalbudget.application.BookContents;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.CheckedContent;
import org.huizong.budget.departmentalbudget.application.ImportDepartmentalBudgets;
import org.huizong.budget.departmentalbudget.application.ImportRequest;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Mode;
import org.huizong.budget.departmentalbudget.application.ImportRequest.Target;
import org.huizong.budget.departmentalbudget.application.ImportedBook;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportOptions;
import org.huizong.platform.access.Caller;
import org.huizong.platform.problem.ProblemException;

/** One unit's lines out of a table of lines become the next version of its book; what else the book says stays. */
@ApplicationScoped
@BudgetRefusals
class LineFilings {

    private final ImportDepartmentalBudgets imports;
    private final JsonFilings filings;
    private final BookShelf shelf;
    private final BookContents contents;

    LineFilings(ImportDepartmentalBudgets imports, JsonFilings filings, BookShelf shelf, BookContents contents) {
        this.imports = imports;
        this.filings = filings;
        this.shelf = shelf;
        this.contents = contents;
    }

    /** @throws ProblemException if a row of the unit is not sound: then no line of it is taken */
    ImportedBook importUnit(UnitLines unit, ImportOptions options, ImportCaller caller) {
        if (!unit.errors().isEmpty()) {
            throw LineRefusals.rows(unit.errors());
        }
        var content = stored(unit.identity(), caller).withLines(unit.lines());
        try {
            var filing = filings.filing(unit.identity(), content, Coverage.UNIT);
            var request = new ImportRequest(
                    List.of(filing),
                    Target.valueOf(options.target().name()),
                    Mode.valueOf(options.mode().name()));
            return imports.handle(request, new Caller(caller.scope(), caller.name()))
                    .get(0);
        } catch (LinesRefusedException refused) {
            throw LineRefusals.rows(refused.errors().stream()
                    .map(error -> rowError(unit, error))
                    .toList());
        }
    }

    /** Before the first of several units in one transaction. */
    void hold(Collection<UnitLines> units) {
        imports.hold(units.stream().map(UnitLines::identity).toList());
    }

    private static RowError rowError(UnitLines unit, LineError error) {
        return new RowError(unit.row(error.index()), error.field(), error.reason());
    }

    /** Tables and amounts of projects follow from the new lines; texts, headcount and narrative are kept. */
    private BookContent stored(BookIdentity identity, ImportCaller caller) {
        return shelf.find(identity.bookId(), caller.scope())
                .filter(SeenBook::entitled)
                .flatMap(book -> contents.find(book.id(), book.seen().content().contentHash(), caller.scope()))
                .map(CheckedContent::content)
                .map(content -> content.withStatements(List.of())
                        .withProjects(content.projects().stream()
                                .map(LineFilings::open)
                                .toList()))
                .orElse(BookContent.EMPTY);
    }

    private static BudgetProject open(BudgetProject project) {
        return project.classified()
                ? project
                : new BudgetProject(
                        project.ordinal(),
                        project.name(),
                        project.basis(),
                        new PrintedCell("", 0),
                        project.undertaker(),
                        project.allocationText(),
                        List.of(),
                        project.period(),
                        false,
                        project.firstLine(),
                        project.lastLine());
    }
}
