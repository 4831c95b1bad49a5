package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.departmentalbudget.rest.BookBody.AllocationBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.HeadcountBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.LineBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.ProjectBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.RowBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.SectionBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.StatementBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.TextBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.UnplacedBody;
import org.huizong.contracts.money.AmountUnit;

/** Writes a content as its JSON body; lines that say nothing are left out. */
final class BookBodies {

    private BookBodies() {}

    static BookBody of(SeenBook book, BookContent content) {
        return of(book, book.seen(), content);
    }

    /** @param version the one that carried the content */
    static BookBody of(SeenBook book, BookVersion version, BookContent content) {
        var identity = book.identity();
        return new BookBody(
                identity.bookId().toString(),
                Hrefs.book(identity.bookId()),
                version.version(),
                version.status().code(),
                version.content().origin().code(),
                identity.region(),
                identity.unitName(),
                identity.year(),
                identity.stage().code(),
                version.content().coverage().code(),
                book.publication().map(PublicationDeadline::due).orElse(null),
                book.publication().map(PublicationDeadline::late).orElse(null),
                content.tableSet(),
                content.statements().stream().map(BookBodies::statement).toList(),
                content.lines().stream().map(BookBodies::line).toList(),
                content.projects().stream().map(BookBodies::project).toList(),
                content.headcount()
                        .map(headcount -> headcount.entries().stream()
                                .map(BookBodies::headcount)
                                .toList())
                        .orElse(null),
                content.narrative().stream().map(BookBodies::section).toList(),
                content.texts().stream().map(BookBodies::text).toList());
    }

    static StatementBody statement(Statement statement) {
        return new StatementBody(
                statement.number(),
                statement.template(),
                statement.unit().code(),
                line(statement.declaredEmpty()),
                statement.rows().stream().map(BookBodies::row).toList(),
                statement.unplaced().stream()
                        .map(unplaced -> new UnplacedBody(
                                unplaced.rowKey(),
                                unplaced.amount().text(),
                                line(unplaced.amount().line()),
                                unplaced.columns()))
                        .toList());
    }

    private static RowBody row(StatementRow row) {
        var cells = new LinkedHashMap<String, String>();
        row.cells().forEach((column, cell) -> cells.put(column, cell.text()));
        return new RowBody(
                row.key(),
                row.code(),
                row.label(),
                row.parent(),
                line(row.line()),
                cells,
                lines(row.cells(), row.line()));
    }

    private static ProjectBody project(BudgetProject project) {
        return new ProjectBody(
                project.ordinal(),
                project.name(),
                project.basis(),
                project.amount().text(),
                line(project.amount().line()),
                project.undertaker(),
                project.allocationText(),
                project.allocation().stream()
                        .map(item -> new AllocationBody(
                                item.item(),
                                item.amount().text(),
                                line(item.amount().line()),
                                item.economic()))
                        .toList(),
                project.period(),
                project.classified(),
                line(project.firstLine()),
                line(project.lastLine()));
    }

    private static HeadcountBody headcount(Headcount.Entry entry) {
        return new HeadcountBody(
                entry.kind(),
                entry.persons().text(),
                line(entry.persons().line()),
                entry.change().text(),
                line(entry.change().line()));
    }

    private static LineBody line(BudgetLine line) {
        return new LineBody(
                line.function(),
                line.source(),
                line.sourceDetail(),
                line.economic(),
                line.project(),
                line.carryoverItem(),
                AmountUnit.YUAN.format(line.amount()));
    }

    private static SectionBody section(NarrativeSection section) {
        return new SectionBody(
                section.number(),
                section.unit().code(),
                section.rows().stream().map(BookBodies::row).toList());
    }

    private static TextBody text(BookText text) {
        return new TextBody(text.key(), text.text(), line(text.line()));
    }

    /** Lines of the cells that stand elsewhere than their row. */
    private static Map<String, Integer> lines(Map<String, PrintedCell> cells, int line) {
        var lines = new LinkedHashMap<String, Integer>();
        cells.forEach((column, cell) -> {
            if (cell.line() != line) {
                lines.put(column, cell.line());
            }
        });
        return lines.isEmpty() ? null : lines;
    }

    private static Integer line(int line) {
        return line == 0 ? null : line;
    }
}
