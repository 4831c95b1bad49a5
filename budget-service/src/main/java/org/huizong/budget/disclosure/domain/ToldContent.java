package org.huizong.budget.disclosure.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/**
 * 文字所述: the statements of a book with every figure as its narrative tells it. What the narrative contradicts was told so; what
 * differs from it has been changed since.
 */
final class ToldContent {

    private final BookContent content;
    private final Relations relations;
    private int told;

    private ToldContent(BookContent content, Relations relations) {
        this.content = content;
        this.relations = relations;
    }

    /** Empty when the narrative tells no figure of any statement. */
    static Optional<BookContent> of(BookContent content, Relations relations) {
        var reader = new ToldContent(content, relations);
        var statements = content.statements().stream().map(reader::statement).toList();
        return reader.told == 0 ? Optional.empty() : Optional.of(content.withStatements(statements));
    }

    private Statement statement(Statement statement) {
        List<StatementRow> rows =
                statement.rows().stream().map(row -> row(statement, row)).toList();
        return new Statement(
                statement.number(),
                statement.template(),
                statement.unit(),
                rows,
                statement.unplaced(),
                statement.declaredEmpty());
    }

    private StatementRow row(Statement statement, StatementRow row) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.replaceAll((column, cell) ->
                told(new CellRef(statement.number(), row.key(), column)).orElse(cell));
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells);
    }

    private Optional<PrintedCell> told(CellRef cell) {
        var found = relations.toldAt(cell).flatMap(place -> content.section(place.statement())
                .flatMap(section -> section.row(place.row()))
                .map(row -> row.cells().get(place.column())));
        found.ifPresent(known -> told++);
        return found;
    }
}
