package org.huizong.budget.departmentalbudget.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.contracts.money.AmountUnit;

/**
 * 文字段落: something that a book says in words, with the row that it is said of.
 *
 * @param place as a finding names it
 * @param amounts amounts of the row, in {@code unit}; empty for a text without a row
 * @param item key of the row, such as the code of a 项; empty for a text without a row
 */
record Passage(String place, int line, String text, List<PrintedCell> amounts, AmountUnit unit, String item) {

    private static final Set<String> AMOUNTS =
            Set.of("amount", "change", "total", "appropriation", "non-appropriation");

    /** Every passage of an open content that could tell something of a classified project. */
    static List<Passage> of(BookContent open) {
        var passages = new ArrayList<Passage>();
        open.statements().forEach(table -> table.rows().stream()
                .filter(row -> row.key().indexOf('#') >= 0)
                .forEach(row -> passages.add(name("t" + table.number(), row, table.unit()))));
        open.narrative().forEach(section -> section.rows().forEach(row -> addRow(section, row, passages)));
        open.texts().forEach(text -> passages.add(plain(text.key(), text.line(), text.text())));
        open.projects().stream()
                .filter(project -> !project.classified())
                .forEach(project -> addProject(project, passages));
        open.lines().stream()
                .map(BudgetLine::carryoverItem)
                .filter(item -> !item.isEmpty())
                .distinct()
                .forEach(item -> passages.add(plain("lines/carryoverItem", 0, item)));
        return passages;
    }

    private static void addRow(NarrativeSection section, StatementRow row, List<Passage> passages) {
        if (row.key().indexOf('#') >= 0) {
            passages.add(name(section.number(), row, section.unit()));
        }
        row.cells().forEach((column, cell) -> {
            if (!cell.isBlank() && !PrintedFigure.isFigure(cell.text())) {
                passages.add(new Passage(
                        section.number() + "/" + row.key() + "/" + column,
                        cell.line(),
                        cell.text(),
                        amounts(row),
                        section.unit(),
                        row.key()));
            }
        });
    }

    private static Passage name(String table, StatementRow row, AmountUnit unit) {
        return new Passage(table + "/" + row.key(), row.line(), row.label(), amounts(row), unit, row.key());
    }

    private static List<PrintedCell> amounts(StatementRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> AMOUNTS.stream().anyMatch(cell.getKey()::contains))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void addProject(BudgetProject project, List<Passage> passages) {
        var place = "projects/" + project.ordinal() + "/";
        int line = project.firstLine();
        passages.add(plain(place + "name", line, project.name()));
        passages.add(plain(place + "basis", line, project.basis()));
        passages.add(plain(place + "undertaker", line, project.undertaker()));
        passages.add(plain(place + "allocation", line, project.allocationText()));
        project.allocation().forEach(item -> passages.add(plain(place + "allocation", line, item.item())));
        passages.add(plain(place + "period", line, project.period()));
    }

    private static Passage plain(String place, int line, String text) {
        return new Passage(place, line, text, List.of(), AmountUnit.TEN_THOUSAND_YUAN, "");
    }
}
