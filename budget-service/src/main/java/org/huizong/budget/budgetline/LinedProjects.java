package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.Text;

/**
 * 明细行生成项目: the projects of the project table with what their lines say of them. A project that was handed in keeps its
 * texts; its amount must be that of its lines, and what it leaves open the lines fill in.
 */
final class LinedProjects {

    private static final int CLASS_DIGITS = 3;

    private final RowNames names;
    private final Map<String, List<BudgetLine>> linesOf = new LinkedHashMap<>();

    LinedProjects(TableSet tableSet, LinedBook book, RowNames names) {
        this.names = names;
        tableSet.tables().stream()
                .filter(TableTemplate::projects)
                .flatMap(template -> template.byLines().stream())
                .forEach(projection -> book.lines().stream()
                        .filter(projection.of()::matches)
                        .forEach(line -> linesOf.computeIfAbsent(line.project(), name -> new ArrayList<>())
                                .add(line)));
    }

    /**
     * The projects handed in, completed, and behind them those that only lines name.
     *
     * @throws LinesRefusedException if the amount of a project is not that of its lines
     */
    List<BudgetProject> complete(List<BudgetProject> given) {
        var rest = new LinkedHashMap<>(linesOf);
        var projects = new ArrayList<BudgetProject>();
        for (var project : given) {
            var lines = Optional.ofNullable(rest.remove(project.name()));
            projects.add(lines.map(found -> completed(project, found)).orElse(project));
        }
        rest.forEach((name, lines) -> projects.add(ofLines(projects.size() + 1, name, lines)));
        return projects;
    }

    /** Projects whose stated amount is another than that of their lines. */
    List<LineError> contradictions(List<BudgetProject> given) {
        var errors = new ArrayList<LineError>();
        for (int i = 0; i < given.size(); i++) {
            var project = given.get(i);
            var lines = linesOf.get(project.name());
            if (lines != null && !project.amount().isBlank() && !isAmount(project.amount(), sum(lines))) {
                var made = wan(sum(lines)).text();
                errors.add(new LineError(
                        i,
                        "amount",
                        new Text(
                                "与明细行不符：明细行合计 " + made + " 万元；请改正或留空",
                                "is not what the lines make, " + made + " 万元: correct it or leave it empty")));
            }
        }
        return errors;
    }

    private BudgetProject completed(BudgetProject project, List<BudgetLine> lines) {
        boolean isOpen = !project.classified();
        return new BudgetProject(
                project.ordinal(),
                project.name(),
                project.basis(),
                isOpen && project.amount().isBlank() ? wan(sum(lines)) : project.amount(),
                project.undertaker(),
                project.allocationText(),
                isOpen && project.allocation().isEmpty() ? allocation(lines) : project.allocation(),
                project.period(),
                project.classified(),
                project.firstLine(),
                project.lastLine());
    }

    private BudgetProject ofLines(int ordinal, String name, List<BudgetLine> lines) {
        return new BudgetProject(ordinal, name, "", wan(sum(lines)), "", "", allocation(lines), "", false, 0, 0);
    }

    /** One item for each economic section. */
    private List<AllocationItem> allocation(List<BudgetLine> lines) {
        var sums = new TreeMap<String, Amount>();
        lines.forEach(line -> sums.merge(line.economic(), line.amount(), Amount::plus));
        var items = new ArrayList<AllocationItem>();
        sums.forEach((code, amount) -> items.add(new AllocationItem(
                Optional.of(names.economic(code))
                        .filter(name -> !name.isEmpty())
                        .orElse(code),
                wan(amount),
                code.substring(0, CLASS_DIGITS))));
        return items;
    }

    private static Amount sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(Amount.ZERO, Amount::plus);
    }

    private static boolean isAmount(PrintedCell cell, Amount amount) {
        return PrintedFigure.amount(cell.text(), AmountUnit.TEN_THOUSAND_YUAN)
                .filter(amount::equals)
                .isPresent();
    }

    private static PrintedCell wan(Amount amount) {
        return new PrintedCell(AmountUnit.TEN_THOUSAND_YUAN.format(amount), 0);
    }
}
