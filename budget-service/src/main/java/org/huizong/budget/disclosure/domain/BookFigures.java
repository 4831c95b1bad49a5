package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 一本预算的数: every amount of one book by its place, tables as their parts give them, sections as they are told. */
final class BookFigures {

    /** 编制与实有人数, addressed as if it were a section with the columns {@code persons} and {@code change}. */
    static final String HEADCOUNT = "headcount";

    private static final String PROJECT = "project";

    /** Statements of a book that lives in its sentences: what none of them tells is unknown, not nothing. */
    private static final String TOLD_STATEMENT = "n";

    /** Half of 0.01 万元, the last place that published books print. */
    private static final BigDecimal HALF_STEP = BigDecimal.valueOf(5_000);

    private final BookContent content;
    private final Map<String, StatementFigures> tables = new HashMap<>();
    private final RelatedFigures amounts;
    private final RelatedFigures numbers;

    /** @param shapes by number of the table */
    BookFigures(BookContent content, Map<String, TableShape> shapes, Relations relations) {
        this.content = content;
        var told = ToldContent.of(content, relations)
                .map(statements -> new BookFigures(statements, shapes, relations.asTold()));
        this.amounts = new RelatedFigures(
                relations,
                cell -> amount(cell).map(BookFigures::fen),
                cell -> printed(cell).map(BookFigures::fen),
                formula -> told.flatMap(before -> before.amount(formula)).map(BookFigures::fen),
                HALF_STEP);
        this.numbers =
                new RelatedFigures(relations, this::number, this::number, formula -> Optional.empty(), BigDecimal.ZERO);
        for (var statement : content.statements()) {
            tables.put(statement.number(), figures(statement, shapes));
        }
    }

    private static StatementFigures figures(Statement statement, Map<String, TableShape> shapes) {
        var shape = shapes.getOrDefault(statement.number(), TableShape.PLAIN);
        return new StatementFigures(statement.rows(), statement.unit(), shape);
    }

    BookContent content() {
        return content;
    }

    Optional<StatementFigures> table(String number) {
        return Optional.ofNullable(tables.get(number));
    }

    /** Empty when any term is unknown; a row that a table does not print is nothing. */
    Optional<Amount> amount(Formula formula) {
        var sum = Optional.of(Amount.ZERO);
        for (var term : formula.terms()) {
            var value = amounts.figure(term.cell()).map(fen -> new Amount(term.sign() * fen.longValueExact()));
            sum = sum.flatMap(before -> value.map(before::plus));
        }
        return sum;
    }

    /** Of figures that are no money: persons, vehicles, square metres. */
    Optional<BigDecimal> number(Formula formula) {
        var sum = Optional.of(BigDecimal.ZERO);
        for (var term : formula.terms()) {
            var value = numbers.figure(term.cell()).map(number -> number.multiply(BigDecimal.valueOf(term.sign())));
            sum = sum.flatMap(before -> value.map(before::add));
        }
        return sum;
    }

    /** The amount that a project itself tells, in 万元, addressed as if the projects were a section. */
    static CellRef projectAmount(BudgetProject project) {
        return new CellRef(PROJECT, Integer.toString(project.ordinal()), "amount");
    }

    Optional<Amount> amount(CellRef cell) {
        if (cell.statement().equals(PROJECT)) {
            return project(cell.row());
        }
        var table = tables.get(cell.statement());
        if (table != null) {
            return table.hasRow(cell.row()) ? table.amount(cell.row(), cell.column()) : unprinted(cell);
        }
        return content.section(cell.statement()).flatMap(section -> printed(section, cell)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> PrintedFigure.amount(text, section.unit())));
    }

    private static Optional<Amount> unprinted(CellRef cell) {
        return cell.statement().startsWith(TOLD_STATEMENT) ? Optional.empty() : Optional.of(Amount.ZERO);
    }

    private Optional<Amount> printed(CellRef cell) {
        return Optional.ofNullable(tables.get(cell.statement()))
                .map(table -> table.printed(cell.row(), cell.column()))
                .orElseGet(() -> amount(cell));
    }

    private static BigDecimal fen(Amount amount) {
        return BigDecimal.valueOf(amount.fen());
    }

    /** What a sentence prints in this place: a word, a reason, a count. */
    Optional<String> word(CellRef cell) {
        if (cell.statement().equals(HEADCOUNT)) {
            return persons(cell);
        }
        return content.section(cell.statement())
                .flatMap(section -> printed(section, cell))
                .filter(text -> !text.isEmpty());
    }

    /** Rows of a table or section, in printed order; none when the book has neither. */
    List<StatementRow> rows(String statement) {
        return content.statement(statement)
                .map(Statement::rows)
                .or(() -> content.section(statement).map(NarrativeSection::rows))
                .orElseGet(List::of);
    }

    private Optional<Amount> project(String ordinal) {
        return content.projects().stream()
                .filter(project -> ordinal.equals(Integer.toString(project.ordinal())))
                .filter(project -> !project.amount().isBlank())
                .findFirst()
                .flatMap(project -> PrintedFigure.amount(project.amount().text(), AmountUnit.TEN_THOUSAND_YUAN));
    }

    private Optional<String> persons(CellRef cell) {
        return content.headcount()
                .flatMap(headcount -> headcount.entry(cell.row()))
                .map(entry -> cell.column().equals("change") ? entry.change() : entry.persons())
                .map(PrintedCell::text)
                .filter(text -> !text.isEmpty());
    }

    private Optional<BigDecimal> number(CellRef cell) {
        return word(cell)
                .filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,6})?"))
                .map(BigDecimal::new);
    }

    private static Optional<String> printed(NarrativeSection section, CellRef cell) {
        return section.row(cell.row())
                .flatMap(row -> Optional.ofNullable(row.cells().get(cell.column())))
                .map(PrintedCell::text);
    }
}
