package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.disclosure.domain.Binding.Kind;

/** 项目资金: where the money of a project stands in the book. */
final class ProjectMoney {

    private static final String TABLE = "7";
    private static final String TOTAL = "total";

    private final Matter matter;

    ProjectMoney(Matter matter) {
        this.matter = matter;
    }

    /** The row of the table of projects, else the amount that the project itself tells; empty when it is withheld. */
    Optional<Subject> of(BudgetProject project) {
        return isWithheld(project) ? Optional.empty() : matter.subject(place(project), RowRef.NONE);
    }

    static boolean isWithheld(BudgetProject project) {
        return project.classified() && project.amount().isBlank();
    }

    /** Count and money of the classified projects; nothing when there are none or the money of one is unknown. */
    Map<String, Run> classified() {
        var projects = matter.figures().content().projects().stream()
                .filter(BudgetProject::classified)
                .toList();
        var formula = new Formula(projects.stream()
                .flatMap(project -> place(project).terms().stream())
                .toList());
        var amount = projects.isEmpty()
                ? Optional.<String>empty()
                : matter.figures().amount(formula).map(matter.display()::text);
        return amount.<Map<String, Run>>map(text -> Map.of(
                        "classifiedCount",
                        new Run.Bound(
                                Integer.toString(projects.size()),
                                new Binding(Kind.COUNT, "count(classified projects)", List.of())),
                        "classifiedAmount",
                        new Run.Bound(text, Binding.of(Kind.AMOUNT, formula))))
                .orElseGet(Map::of);
    }

    private Formula place(BudgetProject project) {
        return Formula.of(tableRow(project)
                .map(row -> new CellRef(matter.statement(TABLE), row.key(), TOTAL))
                .orElseGet(() -> BookFigures.projectAmount(project)));
    }

    private Optional<StatementRow> tableRow(BudgetProject project) {
        var named = matter.figures().rows(matter.statement(TABLE)).stream()
                .filter(row -> row.label().equals(project.name()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
