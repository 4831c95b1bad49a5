package org.huizong.budget.budgetline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSetCatalogue;

/** 以明细行填报: completes a content that was handed in as lines with the tables and projects that follow from them. */
@ApplicationScoped
public class LinedBooks {

    private final TableSetCatalogue tableSets;
    private final CodeEditions editions;
    private final LineProjection projection;

    LinedBooks(TableSetCatalogue tableSets, CodeEditions editions) {
        this.tableSets = tableSets;
        this.editions = editions;
        this.projection = new LineProjection(editions);
    }

    /**
     * A content without lines stays as it is.
     *
     * @throws UnknownTableSetException if the table set is not there, or cannot be told, or makes no table of lines
     * @throws LinesRefusedException if a line has no place in a table
     * @throws ProjectsRefusedException if a project says another amount than its lines
     * @throws ContradictedLinesException if a statement that was handed in says something else than the lines
     */
    public BookContent complete(BookIdentity identity, BookContent content) {
        if (content.lines().isEmpty()) {
            return content;
        }
        LineErrors.refuseBeyondAnyBudget(content.lines());
        var tableSet = tableSet(identity, content.tableSet());
        var book = new LinedBook(identity.unitName(), identity.year(), content.lines());
        var statements = projection.statements(tableSet, book);
        new StatementAgreement(statements).require(content.statements());
        var projects = new LinedProjects(tableSet, book, RowNames.of(editions, identity.year()));
        var contradictions = projects.contradictions(content.projects());
        if (!contradictions.isEmpty()) {
            throw new ProjectsRefusedException(contradictions);
        }
        return content.withTableSet(tableSet.id())
                .withStatements(statements)
                .withProjects(projects.complete(content.projects()));
    }

    /** The one that is named; otherwise the one of the unit's region, year and stage. */
    private TableSet tableSet(BookIdentity identity, String id) {
        var found = id.isEmpty() ? ofPlace(identity) : tableSets.find(id);
        return found.filter(LinedBooks::isProjected)
                .orElseThrow(() -> new UnknownTableSetException(
                        id,
                        tableSets.all().stream()
                                .filter(LinedBooks::isProjected)
                                .map(TableSet::id)
                                .toList()));
    }

    private Optional<TableSet> ofPlace(BookIdentity identity) {
        return tableSets.all().stream()
                .filter(LinedBooks::isProjected)
                .filter(set -> set.isOf(identity.stage()) && set.isOfRegion(identity.region()))
                .min(Comparator.comparing(set -> !set.isValidIn(identity.year())));
    }

    private static boolean isProjected(TableSet set) {
        return set.tables().stream().anyMatch(table -> table.byLines().isPresent());
    }
}
