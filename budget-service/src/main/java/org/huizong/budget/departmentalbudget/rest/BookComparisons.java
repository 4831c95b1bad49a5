package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.classification.Crosswalks;
import org.huizong.budget.comparison.ComparedCell;
import org.huizong.budget.comparison.ComparedCell.Basis;
import org.huizong.budget.comparison.Comparison;
import org.huizong.budget.comparison.FigureNames;
import org.huizong.budget.comparison.FigureTables;
import org.huizong.budget.comparison.ToldBook;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.application.BookFacts;
import org.huizong.budget.departmentalbudget.application.BookShelf;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.rest.ComparisonBody.ComparedBook;
import org.huizong.budget.departmentalbudget.rest.ComparisonItems.Measures;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.access.Callers;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Finds the other book of a comparison, as far as the caller may see it, and holds the two against each other. */
@RequestScoped
class BookComparisons {

    private final BookReader reader;
    private final BookShelf shelf;
    private final BookFacts facts;
    private final Crosswalks crosswalks;
    private final CodeEditions editions;
    private final Callers callers;

    BookComparisons(
            BookReader reader,
            BookShelf shelf,
            BookFacts facts,
            Crosswalks crosswalks,
            CodeEditions editions,
            Callers callers) {
        this.reader = reader;
        this.shelf = shelf;
        this.facts = facts;
        this.crosswalks = crosswalks;
        this.editions = editions;
        this.callers = callers;
    }

    enum Precision {
        EXACT,
        ROUNDED
    }

    record Display(List<String> tables, AmountUnit unit, Precision precision) {}

    /**
     * @param base empty when the compared book tells the base figures itself
     * @param of year and stage that the base figures are of
     */
    private record Pair(Optional<SeenBook> base, Period of, SeenBook compared, List<ComparedCell> cells) {}

    private record Period(int year, Stage stage) {

        static Period of(SeenBook book) {
            return new Period(book.identity().year(), book.identity().stage());
        }
    }

    /** @param against null for the year before */
    ComparisonBody compare(UUID id, String against, Display display) {
        var book = reader.require(id);
        var partner = ComparisonPartner.of(book.identity(), against);
        if (partner.candidates().contains(id)) {
            throw ProblemException.invalidParameter("against", new Text("就是这本预算书自身", "is this very book"));
        }
        var other = partner.candidates().stream()
                .flatMap(candidate -> shelf.find(candidate, callers.reader()).stream())
                .findFirst();
        return body(other.map(found -> stored(book, found)).orElseGet(() -> told(book, partner)), display);
    }

    private Pair stored(SeenBook book, SeenBook other) {
        boolean bookIsLater = position(book) >= position(other);
        var base = bookIsLater ? other : book;
        var compared = bookIsLater ? book : other;
        var crosswalk = crosswalks.functions();
        int from = base.identity().year();
        int to = compared.identity().year();
        var baseFigures = FigureTables.of(facts(base), code -> crosswalk.place(code, from, to));
        return new Pair(
                Optional.of(base),
                Period.of(base),
                compared,
                Comparison.of(baseFigures, FigureTables.of(facts(compared))));
    }

    private Pair told(SeenBook book, ComparisonPartner partner) {
        var content = reader.openContent(book);
        var cells = partner.told()
                .map(told -> Comparison.told(content.narrative(), told, FigureTables.of(facts(book))))
                .orElse(List.of());
        if (cells.isEmpty()) {
            throw new ProblemException(
                    BudgetProblem.NOTHING_TO_COMPARE,
                    new Text(
                            "对方预算书尚未入库或无权查看，本书文字说明中也没有可用的对比数。请先导入对方预算书。",
                            "The other book is not stored, or not open to this caller, and this book's own sentences tell"
                                    + " none of its figures. Import the other book first."));
        }
        boolean initial = partner.told().filter(ToldBook.INITIAL::equals).isPresent();
        var of = initial
                ? new Period(book.identity().year(), Stage.INITIAL)
                : new Period(book.identity().year() - 1, book.identity().stage());
        return new Pair(Optional.empty(), of, book, cells);
    }

    /** By year, then by the order of the stages in it. */
    private static int position(SeenBook book) {
        return book.identity().year() * Stage.values().length
                + book.identity().stage().ordinal();
    }

    private List<Fact> facts(SeenBook book) {
        return facts.of(
                book.identity(), reader.openContent(book), book.seen().content().origin());
    }

    private ComparisonBody body(Pair pair, Display display) {
        var cells = pair.cells().stream()
                .filter(cell -> display.tables().contains(cell.row().table()))
                .toList();
        var names = new FigureNames(
                editions, pair.compared().identity().year(), callers.language().getLanguage());
        var items = new ComparisonItems(names, display.unit(), measures(pair));
        return new ComparisonBody(
                pair.base().map(ComparedBook::of).orElse(null),
                ComparedBook.of(pair.compared()),
                basis(pair).code(),
                display.unit().code(),
                display.precision() == Precision.ROUNDED ? items.rounded(cells) : items.exact(cells));
    }

    private static Basis basis(Pair pair) {
        if (pair.base().isPresent()) {
            return Basis.STORED;
        }
        boolean derived = pair.cells().stream().anyMatch(cell -> cell.basis() == Basis.DERIVED);
        return derived ? Basis.DERIVED : Basis.PRINTED;
    }

    private static Measures measures(Pair pair) {
        var compared = Period.of(pair.compared());
        boolean spent = compared.stage() == Stage.EXECUTED || compared.stage() == Stage.FINAL_ACCOUNTS;
        boolean budgeted = pair.of().stage() == Stage.INITIAL || pair.of().stage() == Stage.ADJUSTED;
        if (!spent || !budgeted || pair.of().year() != compared.year()) {
            return Measures.GROWTH;
        }
        return pair.of().stage() == Stage.INITIAL && compared.stage() == Stage.FINAL_ACCOUNTS
                ? Measures.EXECUTION_AND_DEVIATION
                : Measures.EXECUTION;
    }
}
