package org.huizong.budget.crosstablecheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** Every book that differs from the given one in a single printed figure. */
final class Mutants {

    /** What no relation inside a book protects: persons, assets, counts and offices. */
    static final Set<String> OUTSIDE_THE_PROMISE = Set.of("headcount", "s0", "s12.3", "s12.4 counts");

    private static final Set<String> COUNTS = Set.of("count", "area", "persons", "trips", "batches", "held", "bought");
    private static final Set<String> WORDS = Set.of("direction", "rateDirection", "reason", "usage", "state");

    private final BookContent content;
    private final CheckedBook book;
    private final String step;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(CheckedBook book, String step) {
        this.book = book;
        this.content = book.content();
        this.step = step;
    }

    /** @param group the table or section that the figure stands in */
    record Mutant(String group, String place, CheckedBook book) {}

    /** @param step what is added to a figure, in the unit that it is printed in */
    static List<Mutant> of(CheckedBook book, String step) {
        var all = new Mutants(book, step);
        all.tables();
        all.sections();
        all.headcount();
        all.projects();
        return all.mutants;
    }

    private void add(String group, String place, BookContent changed) {
        mutants.add(new Mutant(group, place, book.withContent(changed)));
    }

    private Optional<PrintedCell> raised(PrintedCell cell) {
        return cell.text().matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new PrintedCell(
                        new BigDecimal(cell.text()).add(new BigDecimal(step)).toPlainString(), cell.line()))
                : Optional.empty();
    }

    private void tables() {
        for (int i = 0; i < content.statements().size(); i++) {
            var table = content.statements().get(i);
            int at = i;
            rows(table.rows(), (row, column, rows) -> {
                var statements = new ArrayList<>(content.statements());
                statements.set(
                        at,
                        new Statement(
                                table.number(),
                                table.template(),
                                table.unit(),
                                rows,
                                table.unplaced(),
                                table.declaredEmpty()));
                add("t" + table.number(), row + "/" + column, content.withStatements(statements));
            });
        }
    }

    private void sections() {
        for (int i = 0; i < content.narrative().size(); i++) {
            var section = content.narrative().get(i);
            int at = i;
            rows(section.rows(), (row, column, rows) -> {
                var sections = new ArrayList<>(content.narrative());
                sections.set(at, new NarrativeSection(section.number(), section.unit(), rows));
                boolean isGoalCount = section.number().equals("s12.4") && COUNTS.contains(column);
                add(
                        isGoalCount ? "s12.4 counts" : section.number(),
                        row + "/" + column,
                        content.withNarrative(sections));
            });
        }
    }

    @FunctionalInterface
    private interface Changed {
        void take(String row, String column, List<StatementRow> rows);
    }

    private void rows(List<StatementRow> rows, Changed changed) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (var column : row.cells().keySet()) {
                var raised = WORDS.contains(column)
                        ? Optional.<PrintedCell>empty()
                        : raised(row.cells().get(column));
                if (raised.isPresent()) {
                    var cells = new LinkedHashMap<>(row.cells());
                    cells.put(column, raised.get());
                    var others = new ArrayList<>(rows);
                    others.set(
                            i, new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells));
                    changed.take(row.key(), column, others);
                }
            }
        }
    }

    private void headcount() {
        content.headcount().ifPresent(headcount -> {
            for (int i = 0; i < headcount.entries().size(); i++) {
                var entry = headcount.entries().get(i);
                int at = i;
                raised(entry.persons())
                        .ifPresent(cell ->
                                persons(headcount, at, new Headcount.Entry(entry.kind(), cell, entry.change())));
                raised(entry.change())
                        .ifPresent(cell ->
                                persons(headcount, at, new Headcount.Entry(entry.kind(), entry.persons(), cell)));
            }
        });
    }

    private void persons(Headcount headcount, int at, Headcount.Entry entry) {
        var entries = new ArrayList<>(headcount.entries());
        boolean isChange = entries.get(at).persons().equals(entry.persons());
        entries.set(at, entry);
        add(
                "headcount",
                entry.kind() + (isChange ? "/change" : "/persons"),
                content.withHeadcount(Optional.of(new Headcount(entries))));
    }

    private void projects() {
        for (int i = 0; i < content.projects().size(); i++) {
            var project = content.projects().get(i);
            int at = i;
            raised(project.amount())
                    .ifPresent(cell -> project(at, with(project, cell, project.allocation()), "amount"));
            for (int j = 0; j < project.allocation().size(); j++) {
                var item = project.allocation().get(j);
                var items = new ArrayList<>(project.allocation());
                int place = j;
                raised(item.amount()).ifPresent(cell -> {
                    items.set(place, new BudgetProject.AllocationItem(item.item(), cell, item.economic()));
                    project(at, with(project, project.amount(), items), "allocation " + place);
                });
            }
        }
    }

    private void project(int at, BudgetProject project, String what) {
        var projects = new ArrayList<>(content.projects());
        projects.set(at, project);
        add("projects", project.ordinal() + "/" + what, content.withProjects(projects));
    }

    private static BudgetProject with(
            BudgetProject project, PrintedCell amount, List<BudgetProject.AllocationItem> allocation) {
        return new BudgetProject(
                project.ordinal(),
                project.name(),
                project.basis(),
                amount,
                project.undertaker(),
                project.allocationText(),
                allocation,
                project.period(),
                project.classified(),
                project.firstLine(),
                project.lastLine());
    }
}
