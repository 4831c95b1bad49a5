package org.huizong.budget.departmentalbudget.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.budget.crosstablecheck.PrintedFigure;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.classification.FunctionCode;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Allocation;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 项目 of a content, in the words of the event: the projects that the narrative describes, joined to their rows of table 7,
 * and the rows that it does not describe. Of a classified project (涉密) no more than its coded row is told.
 */
final class AnnouncedProjects {

    private static final String PROJECT_TABLE = "7";
    private static final String NARRATIVE_PROJECT_TABLE = "n7";
    private static final String TOTAL = "total";

    private final List<ProjectRow> rows;
    private final List<BudgetProject> described;

    private AnnouncedProjects(List<ProjectRow> rows, List<BudgetProject> described) {
        this.rows = new ArrayList<>(rows);
        this.described = described;
    }

    /** @param function item that the row stands under; empty when the document prints no code of that shape */
    private record ProjectRow(String name, Optional<String> function, Optional<Amount> amount) {}

    static List<Project> of(BookContent content) {
        var rows = content.statement(PROJECT_TABLE)
                .or(() -> content.statement(NARRATIVE_PROJECT_TABLE))
                .map(table -> table.rows().stream()
                        .filter(row -> row.key().contains("#"))
                        .map(row -> projectRow(row, table.unit()))
                        .toList())
                .orElse(List.of());
        return new AnnouncedProjects(rows, content.projects()).joined();
    }

    private static ProjectRow projectRow(StatementRow row, AmountUnit unit) {
        var total = Optional.ofNullable(row.cells().get(TOTAL)).flatMap(cell -> amount(cell, unit));
        var item = row.key().substring(0, row.key().indexOf('#'));
        return new ProjectRow(row.label(), Optional.of(item).filter(FunctionCode::isWellFormed), total);
    }

    private static Optional<Amount> amount(PrintedCell cell, AmountUnit unit) {
        return PrintedFigure.of(cell, unit).map(PrintedFigure::amount);
    }

    private List<Project> joined() {
        var projects = new ArrayList<Project>();
        for (var project : described) {
            var amount = amount(project.amount(), AmountUnit.TEN_THOUSAND_YUAN);
            var row = take(candidate -> candidate.name().equals(project.name()))
                    .or(() -> amount.flatMap(this::takeNamedOtherwise));
            projects.add(project.classified() ? coded(project, row) : open(project, row, amount));
        }
        rows.forEach(row -> projects.add(project(row)));
        return List.copyOf(projects);
    }

    /** Offices name one project differently in table and text; its amount tells the row, if only one row bears it. */
    private Optional<ProjectRow> takeNamedOtherwise(Amount money) {
        Predicate<ProjectRow> wanted =
                candidate -> candidate.amount().filter(money::equals).isPresent()
                        && described.stream()
                                .noneMatch(project -> project.name().equals(candidate.name()));
        return rows.stream().filter(wanted).count() == 1 ? take(wanted) : Optional.empty();
    }

    private Optional<ProjectRow> take(Predicate<ProjectRow> wanted) {
        var found = rows.stream().filter(wanted).findFirst();
        found.ifPresent(rows::remove);
        return found;
    }

    private static Project coded(BudgetProject project, Optional<ProjectRow> row) {
        return row.map(AnnouncedProjects::project)
                .orElseGet(() -> new Project("涉密项目" + project.ordinal(), null, null, List.of()));
    }

    private static Project open(BudgetProject project, Optional<ProjectRow> row, Optional<Amount> amount) {
        return new Project(
                project.name(),
                row.flatMap(ProjectRow::function).orElse(null),
                amount.or(() -> row.flatMap(ProjectRow::amount))
                        .map(Amount::fen)
                        .orElse(null),
                project.allocation().stream()
                        .flatMap(item -> allocation(item).stream())
                        .toList());
    }

    private static Project project(ProjectRow row) {
        return new Project(
                row.name(),
                row.function().orElse(null),
                row.amount().map(Amount::fen).orElse(null),
                List.of());
    }

    private static Optional<Allocation> allocation(AllocationItem item) {
        return amount(item.amount(), AmountUnit.TEN_THOUSAND_YUAN)
                .map(amount ->
                        new Allocation(item.item(), item.economic().isEmpty() ? null : item.economic(), amount.fen()));
    }
}
