package org.huizong.budget.crosstablecheck;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.AmountUnit;

/** 项目: the projects of table 7 beside those of section 七. */
record ProjectEntries(BookIndex book) {

    static final String TABLE = "7";
    private static final String ORDINAL = "#";
    private static final String TOTAL = "total";

    List<Pairing.Entry> ofTable() {
        return book.table(TABLE)
                .map(table -> rows().stream().map(row -> entry(table, row)).toList())
                .orElse(List.of());
    }

    /** The project rows of table 7. */
    List<StatementRow> rows() {
        return book.table(TABLE)
                .map(table -> table.statement().rows().stream()
                        .filter(row -> row.key().contains(ORDINAL))
                        .toList())
                .orElse(List.of());
    }

    List<Pairing.Entry> ofNarrative() {
        return book.content().projects().stream().map(ProjectEntries::entry).toList();
    }

    /** Empty unless both tell projects. */
    List<Pairing> pairings() {
        var told = ofNarrative();
        var printed = ofTable();
        return told.isEmpty() || printed.isEmpty() ? List.of() : List.of(Pairing.of(printed, told));
    }

    private static Pairing.Entry entry(StatementIndex table, StatementRow row) {
        var cell = row.cells().get(TOTAL);
        var side = new Finding.Side(
                "t7/" + row.label() + "/" + table.table().column(TOTAL).zh(),
                row.line(),
                cell == null ? "" : cell.text());
        return new Pairing.Entry(
                row.key(), row.label(), table.figure(row, TOTAL).map(PrintedFigure::amount), side);
    }

    private static Pairing.Entry entry(BudgetProject project) {
        var amount =
                PrintedFigure.of(project.amount(), AmountUnit.TEN_THOUSAND_YUAN).map(PrintedFigure::amount);
        int line = project.amount().line() > 0 ? project.amount().line() : project.firstLine();
        return new Pairing.Entry(
                "project#" + project.ordinal(),
                project.name(),
                amount,
                new Finding.Side(
                        "projects/" + project.name() + "/预算安排规模",
                        line,
                        project.amount().text()));
    }
}
