package org.huizong.budget.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** One figure of a book by its place in a statement, a section of the narrative, or the headcount. */
record Leaf(String statement, String row, String column) {

    static Leaf at(String place) {
        int first = place.indexOf('/');
        int last = place.lastIndexOf('/');
        return new Leaf(place.substring(0, first), place.substring(first + 1, last), place.substring(last + 1));
    }

    /** A copy of the book in which this figure alone has grown by the change. */
    BookContent grown(BookContent content, BigDecimal change) {
        return content.withStatements(content.statements().stream()
                        .map(found -> found.number().equals(statement)
                                ? SampleBooks.withRows(found, grown(found.rows(), change))
                                : found)
                        .toList())
                .withNarrative(content.narrative().stream()
                        .map(found -> found.number().equals(statement)
                                ? new NarrativeSection(found.number(), found.unit(), grown(found.rows(), change))
                                : found)
                        .toList())
                .withHeadcount(
                        statement.equals("headcount") ? grown(content.headcount(), change) : content.headcount());
    }

    private List<StatementRow> grown(List<StatementRow> rows, BigDecimal change) {
        return rows.stream()
                .map(found -> found.key().equals(row) ? grown(found, change) : found)
                .toList();
    }

    private StatementRow grown(StatementRow found, BigDecimal change) {
        Map<String, PrintedCell> cells = new HashMap<>(found.cells());
        cells.computeIfPresent(column, (name, cell) -> grown(cell, change));
        return new StatementRow(found.key(), found.code(), found.label(), found.parent(), found.line(), cells);
    }

    private Optional<Headcount> grown(Optional<Headcount> headcount, BigDecimal change) {
        return headcount.map(found -> new Headcount(found.entries().stream()
                .map(entry -> entry.kind().equals(row)
                        ? new Headcount.Entry(entry.kind(), grown(entry.persons(), change), entry.change())
                        : entry)
                .toList()));
    }

    private static PrintedCell grown(PrintedCell cell, BigDecimal change) {
        return new PrintedCell(new BigDecimal(cell.text()).add(change).toPlainString(), 0);
    }
}
