package org.huizong.budget.departmentalbudget.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.rest.BookBody.AllocationBody;
import org.huizong.budget.departmentalbudget.rest.BookBody.ProjectBody;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.Text;

/**
 * Reads a content from its JSON body. Amounts are exact and bounded; a text that was printed and is stored as it stands may
 * come back unchanged even where it is no amount.
 */
final class BookBodyReader {

    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;
    private static final int MAX_STATEMENTS = 60;
    private static final int MAX_LINES = 20_000;

    private final BodyValues values = new BodyValues();
    private final BookContent stored;
    private final StatementBodyReader statements;
    private final NarrativeBodyReader narrative;

    /** @param stored content that the book has so far; an empty one for a new book */
    BookBodyReader(BookContent stored) {
        this.stored = stored;
        this.statements = new StatementBodyReader(values, stored);
        this.narrative = new NarrativeBodyReader(values);
    }

    /** What a body says, once it is known to be sound. */
    record Read(BookIdentity identity, BookContent content, Coverage coverage) {}

    Read read(BookBody body) {
        if (Origin.TRANSCRIBED.code().equals(body.origin())) {
            values.allowPrintedFigures();
        }
        var region = values.text("region", body.region(), BodyValues.MAX_CODE);
        var unitName = values.text("unitName", body.unitName(), BodyValues.MAX_NAME);
        values.required("region", region);
        values.required("unitName", BookId.unitNameWithoutSpaces(unitName));
        var year = year(body.year());
        var stage = values.word("stage", body.stage(), Stage::ofCode, String.join(", ", Stage.codes()));
        var coverage = values.word(
                "coverage",
                Optional.ofNullable(body.coverage()).orElse(Coverage.UNIT.code()),
                Coverage::ofCode,
                String.join(", ", Coverage.codes()));
        var content = new BookContent(
                values.text("tableSet", body.tableSet(), BodyValues.MAX_NAME),
                values.list("statements", body.statements(), MAX_STATEMENTS, statements::statement),
                values.list("lines", body.lines(), MAX_LINES, narrative::budgetLine),
                values.list("projects", body.projects(), BodyValues.MAX_ITEMS, this::project),
                Optional.ofNullable(body.headcount())
                        .map(entries -> new Headcount(
                                values.list("headcount", entries, BodyValues.MAX_ITEMS, this::headcount))),
                values.list("narrative", body.narrative(), MAX_STATEMENTS, narrative::section),
                values.list("texts", body.texts(), BodyValues.MAX_ITEMS, narrative::text));
        values.distinct("statements", content.statements(), Statement::number, "number");
        values.distinct("narrative", content.narrative(), NarrativeSection::number, "number");
        values.distinct("texts", content.texts(), BookText::key, "key");
        values.errors().throwIfAny();
        return new Read(new BookIdentity(region, unitName, year, stage.orElseThrow()), content, coverage.orElseThrow());
    }

    private int year(Integer year) {
        if (year == null || year < MIN_YEAR || year > MAX_YEAR) {
            values.errors()
                    .add(
                            "year",
                            new Text(
                                    "应为 " + MIN_YEAR + " 至 " + MAX_YEAR + " 的年度",
                                    "must be a fiscal year from " + MIN_YEAR + " to " + MAX_YEAR));
            return 0;
        }
        return year;
    }

    private BudgetProject project(String path, ProjectBody body) {
        var name = BookId.unitNameWithoutSpaces(values.text(path + ".name", body.name(), BodyValues.MAX_NAME));
        values.required(path + ".name", name);
        return new BudgetProject(
                body.ordinal() == null ? 0 : body.ordinal(),
                name,
                values.text(path + ".basis", body.basis(), BodyValues.MAX_TEXT),
                storedOrAmount(path + ".amount", body.amount(), body.amountLine()),
                values.text(path + ".undertaker", body.undertaker(), BodyValues.MAX_TEXT),
                values.text(path + ".allocationText", body.allocationText(), BodyValues.MAX_TEXT),
                values.list(path + ".allocation", body.allocation(), BodyValues.MAX_ITEMS, this::allocation),
                values.text(path + ".period", body.period(), BodyValues.MAX_TEXT),
                Boolean.TRUE.equals(body.classified()),
                values.line(path + ".firstLine", body.firstLine()),
                values.line(path + ".lastLine", body.lastLine()));
    }

    private AllocationItem allocation(String path, AllocationBody body) {
        return new AllocationItem(
                values.text(path + ".item", body.item(), BodyValues.MAX_TEXT),
                storedOrAmount(path + ".amount", body.amount(), body.line()),
                values.text(path + ".economic", body.economic(), BodyValues.MAX_CODE));
    }

    private Headcount.Entry headcount(String path, BookBody.HeadcountBody body) {
        return new Headcount.Entry(
                values.text(path + ".kind", body.kind(), BodyValues.MAX_NAME),
                values.printed(path + ".persons", body.persons(), body.personsLine()),
                values.printed(path + ".change", body.change(), body.changeLine()));
    }

    /** A figure of the narrative is in 万元 and may be any text that the stored book prints already. */
    private PrintedCell storedOrAmount(String path, String value, Integer line) {
        boolean known = value != null && printedFigures().contains(value);
        return known
                ? values.printed(path, value, line)
                : values.amount(path, value, line, AmountUnit.TEN_THOUSAND_YUAN, Optional.empty());
    }

    private List<String> printedFigures() {
        var figures = new ArrayList<String>();
        stored.projects().forEach(project -> {
            figures.add(project.amount().text());
            project.allocation().forEach(item -> figures.add(item.amount().text()));
        });
        return figures;
    }
}
