package org.huizong.budget.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.budgetline.LineProjection;
import org.huizong.budget.budgetline.LinedBook;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.disclosure.application.AnnouncedGoals;
import org.huizong.budget.disclosure.application.DisclosureTemplates;
import org.huizong.budget.disclosure.application.GoalShelf;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.CodeNames;
import org.huizong.budget.disclosure.domain.DisclosureWriter;
import org.huizong.budget.disclosure.domain.DisclosureWriter.Source;
import org.huizong.budget.disclosure.domain.GoalSheet;
import org.huizong.budget.disclosure.domain.MoneyDisplay;
import org.huizong.budget.disclosure.domain.RoundedLines;
import org.huizong.budget.disclosure.domain.TableShape;
import org.huizong.budget.disclosure.domain.TableShape.ColumnSum;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate;
import org.huizong.budget.disclosure.domain.template.TemplateRelations;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.money.AmountUnit;

/** 部门预算公开: the disclosure of a book, written anew from what the book says each time it is asked for. */
@ApplicationScoped
public class Disclosures {

    private static final List<String> SCHEMES = List.of("expenditure-function", "departmental-economic");

    /** Digits of a 款. */
    private static final int ECONOMIC_SECTION = 5;

    private final TableSetCatalogue tableSets;
    private final CodeEditions editions;
    private final LineProjection projection;
    private final GoalShelf goals;

    Disclosures(TableSetCatalogue tableSets, CodeEditions editions, GoalShelf goals) {
        this.tableSets = tableSets;
        this.goals = goals;
        this.editions = editions;
        this.projection = new LineProjection(editions);
    }

    /**
     * @param content what the reader may see of the book
     * @param lastYear the same unit's book of the year before, as far as the reader may see it
     * @param views statuses whose goals the reader may see, the one that fits the book best first
     */
    public record Book(
            BookIdentity identity, BookContent content, Optional<BookContent> lastYear, List<BookStatus> views) {

        public Book {
            views = List.copyOf(views);
        }
    }

    public BudgetDisclosure write(Book book, AmountUnit unit) {
        var tableSet = book.content().tableSet();
        var template = template(tableSet);
        var writer = new DisclosureWriter(template, shapes(tableSet, template.relations()), names(book));
        var display = MoneyDisplay.of(unit);
        var lastYear = book.lastYear().map(content -> shown(book.identity(), content, display));
        var content = shown(book.identity(), book.content(), display);
        return writer.write(new Source(book.identity(), content, lastYear, goals(book)), unit);
    }

    /** A book of lines shows tables that add up in the unit they are shown in; a printed book shows what it prints. */
    private BookContent shown(BookIdentity identity, BookContent content, MoneyDisplay display) {
        var lines = RoundedLines.of(content.lines(), display);
        boolean whole =
                content.lines().stream().allMatch(line -> line.economic().length() >= ECONOMIC_SECTION);
        // Lines that withhold their economic section cannot be projected again; their tables are shown as they are.
        if (!whole || lines.equals(content.lines())) {
            return content;
        }
        return tableSets
                .find(content.tableSet())
                .map(set -> projection.statements(set, new LinedBook(identity.unitName(), identity.year(), lines)))
                .map(content::withStatements)
                .orElse(content);
    }

    private List<GoalSheet> goals(Book book) {
        var announced =
                goals.find(book.identity().bookId()).map(AnnouncedGoals::views).orElseGet(List::of);
        return book.views().stream()
                .flatMap(status ->
                        announced.stream().filter(view -> view.statuses().contains(status.code())))
                .findFirst()
                .map(view -> open(book.content(), view.goals()))
                .orElseGet(List::of);
    }

    /** Beside a classified project, only goals that name an open project may be told: the others may be its own. */
    private static List<GoalSheet> open(BookContent content, List<GoalSheet> goals) {
        if (content.projects().stream().noneMatch(BudgetProject::classified)) {
            return goals;
        }
        var names = content.projects().stream()
                .filter(project -> !project.classified())
                .map(BudgetProject::name)
                .toList();
        return goals.stream()
                .filter(goal -> goal.overall() || names.contains(goal.project()))
                .toList();
    }

    private DisclosureTemplate template(String tableSet) {
        var template = DisclosureTemplates.of(tableSet);
        return template.tables().isEmpty()
                ? template.withTables(
                        tableSets.find(tableSet).map(GeneralLayouts::of).orElseGet(List::of))
                : template;
    }

    /** Of the tables of the set; a book that lives in its sentences has those of its template. */
    private Map<String, TableShape> shapes(String tableSet, TemplateRelations relations) {
        var shapes = new HashMap<String, TableShape>();
        relations
                .columns()
                .forEach((number, sums) -> shapes.put(
                        number,
                        new TableShape(sums.stream()
                                .map(sum -> new ColumnSum(sum.whole(), sum.parts()))
                                .toList())));
        tableSets
                .find(tableSet)
                .map(TableSet::tables)
                .orElseGet(List::of)
                .forEach(table -> shapes.put(table.number(), shape(table)));
        return shapes;
    }

    private static TableShape shape(TableTemplate table) {
        return new TableShape(table.sums().stream()
                .map(sum -> new ColumnSum(sum.whole(), sum.parts()))
                .toList());
    }

    /** A code that carries two names in its year proves neither. */
    private CodeNames names(Book book) {
        int year = book.identity().year();
        return code -> SCHEMES.stream()
                .flatMap(scheme -> name(scheme, year, code).stream())
                .findFirst();
    }

    private Optional<String> name(String scheme, int year, String code) {
        var names = editions.edition(scheme, year).names(code);
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }
}
