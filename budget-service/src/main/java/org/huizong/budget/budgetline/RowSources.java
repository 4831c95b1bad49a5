package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.budget.budgetline.RowPlan.PlannedRow;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.tableset.TableProjection;
import org.huizong.budget.tableset.TableTemplate;

/** Which rows a projected table has, and on which of them a line stands. */
final class RowSources {

    static final String TOTAL = "total";
    static final String UNIT = "unit";

    private static final int CLASS_DIGITS = 3;

    private final RowNames names;
    private final String unitName;
    private final String totalLabel;

    RowSources(RowNames names, String unitName, String totalLabel) {
        this.names = names;
        this.unitName = unitName;
        this.totalLabel = totalLabel;
    }

    /**
     * @param rows in printed order
     * @param leaf keys of the rows that a line stands on itself
     */
    record Plan(RowPlan plan, List<PlannedRow> rows, Function<BudgetLine, List<String>> leaf) {

        List<String> leaves(BudgetLine line) {
            return leaf.apply(line);
        }

        List<String> path(String key) {
            return plan.path(key);
        }
    }

    Plan plan(TableTemplate template, TableProjection projection, List<BudgetLine> lines) {
        return switch (projection.rows()) {
            case KNOWN -> known(template, projection);
            case FUNCTION_CLASS -> classes(template, lines);
            case FUNCTION -> coded(template, lines, BudgetLine::function);
            case ECONOMIC -> coded(template, lines, BudgetLine::economic);
            case FUNCTION_PROJECT -> projects(template, lines);
            case CARRYOVER_ITEM -> carryovers(template, lines);
        };
    }

    private Plan known(TableTemplate template, TableProjection projection) {
        var plan = new RowPlan();
        template.rows().forEach(row -> plan.add(row.key(), "", row.labels().get(0), row.parent()));
        return new Plan(plan, plan.asPlanned(), line -> known(projection, line));
    }

    private static List<String> known(TableProjection projection, BudgetLine line) {
        var keys = new ArrayList<String>();
        for (var row : projection.known().entrySet()) {
            if (row.getValue().matches(line)) {
                keys.add(row.getKey());
            }
        }
        return keys;
    }

    /** All classes of the year, as the official form prints them, those of unknown codes too, and the root below them. */
    private Plan classes(TableTemplate template, List<BudgetLine> lines) {
        var plan = new RowPlan();
        Stream.concat(names.functions().classes().stream(), lines.stream().map(RowSources::functionClass))
                .distinct()
                .sorted()
                .forEach(code -> plan.add(code, code, names.function(code), template.rightRoot()));
        plan.add(template.rightRoot(), "", template.rightRootLabels().get(0), "");
        return new Plan(plan, plan.asPlanned(), line -> List.of(functionClass(line)));
    }

    private static String functionClass(BudgetLine line) {
        return line.function().substring(0, CLASS_DIGITS);
    }

    private Plan coded(TableTemplate template, List<BudgetLine> lines, Function<BudgetLine, String> code) {
        var plan = new RowPlan();
        var root = root(template, lines, plan);
        boolean isEconomic = template.codes().equals("economic");
        lines.forEach(line -> plan.addCode(code.apply(line), isEconomic ? names::economic : names::function, root));
        return new Plan(plan, plan.sorted(), line -> List.of(code.apply(line)));
    }

    private Plan projects(TableTemplate template, List<BudgetLine> lines) {
        var plan = new RowPlan();
        var root = root(template, lines, plan);
        var keys = new HashMap<List<String>, String>();
        var ordinals = new HashMap<String, Integer>();
        for (var line : lines) {
            plan.addCode(line.function(), names::function, root);
            var key = keys.computeIfAbsent(
                    project(line), project -> line.function() + "#" + ordinals.merge(line.function(), 1, Integer::sum));
            plan.add(key, line.function(), line.project(), line.function());
        }
        return new Plan(plan, plan.sorted(), line -> List.of(keys.get(project(line))));
    }

    private static List<String> project(BudgetLine line) {
        return List.of(line.function(), line.project());
    }

    private Plan carryovers(TableTemplate template, List<BudgetLine> lines) {
        var plan = new RowPlan();
        var root = root(template, lines, plan);
        var keys = new HashMap<String, String>();
        for (var line : lines) {
            var title = title(line);
            var key = keys.computeIfAbsent(title, item -> template.freeRows() + "#" + (keys.size() + 1));
            plan.add(key, "", title, root);
        }
        return new Plan(plan, plan.asPlanned(), line -> List.of(keys.get(title(line))));
    }

    /** What is carried over may have no document of its own: then its project, or else its item, names it. */
    private String title(BudgetLine line) {
        if (!line.carryoverItem().isEmpty()) {
            return line.carryoverItem();
        }
        return line.project().isEmpty() ? names.function(line.function()) : line.project();
    }

    /** The total, and the unit's own row below it where the table has one; a table without lines has no rows. */
    private String root(TableTemplate template, List<BudgetLine> lines, RowPlan plan) {
        if (lines.isEmpty()) {
            return TOTAL;
        }
        plan.add(TOTAL, "", totalLabel, "");
        if (template.unitRow()) {
            plan.add(UNIT, "", unitName, TOTAL);
        }
        return template.unitRow() ? UNIT : TOTAL;
    }
}
