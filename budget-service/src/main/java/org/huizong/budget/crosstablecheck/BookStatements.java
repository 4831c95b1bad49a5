package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 一切皆表: the tables of a book, its narrative sections, its headcount and its projects, all as statements of rows. */
record BookStatements(BookContent content, TableVocabulary vocabulary) {

    static final String HEADCOUNT = "headcount";
    static final String PROJECTS = "projects";
    private static final String LINES = "lines";
    private static final String SECTION = "narrative";
    private static final List<String> CARRYOVER = List.of("appropriation-carryover", "non-appropriation-carryover");

    List<Statement> all() {
        var statements = new ArrayList<>(content.statements());
        content.narrative().stream().map(BookStatements::section).forEach(statements::add);
        content.headcount().map(BookStatements::headcount).ifPresent(statements::add);
        if (!content.projects().isEmpty()) {
            statements.add(projects(content.projects()));
        }
        if (!content.lines().isEmpty()) {
            statements.add(lines(content.lines()));
        }
        return statements;
    }

    /** Those that rules may speak of. */
    List<Statement> known() {
        return all().stream()
                .filter(statement -> vocabulary.knows(statement.number()))
                .toList();
    }

    /** A section as it is compared with tables. */
    static Statement section(NarrativeSection section) {
        return new Statement(section.number(), SECTION, section.unit(), section.rows(), List.of(), 0);
    }

    private static Statement headcount(Headcount headcount) {
        var rows = new ArrayList<StatementRow>();
        for (var entry : headcount.entries()) {
            var cells = new LinkedHashMap<String, PrintedCell>();
            keep(cells, "persons", entry.persons());
            keep(cells, "growth-persons", entry.change());
            int slash = entry.kind().indexOf('/');
            var parent = slash < 0 ? "" : entry.kind().substring(0, slash);
            var label = slash < 0 ? "" : entry.kind().substring(slash + 1);
            rows.add(new StatementRow(
                    entry.kind(), "", label, parent, entry.persons().line(), cells));
        }
        return new Statement(HEADCOUNT, SECTION, AmountUnit.TEN_THOUSAND_YUAN, rows, List.of(), 0);
    }

    private static Statement projects(List<BudgetProject> projects) {
        var rows = new ArrayList<StatementRow>();
        for (var project : projects) {
            var cells = new LinkedHashMap<String, PrintedCell>();
            keep(cells, "amount", project.amount());
            rows.add(new StatementRow(
                    "project#" + project.ordinal(), "", project.name(), "", project.firstLine(), cells));
        }
        return new Statement(PROJECTS, SECTION, AmountUnit.TEN_THOUSAND_YUAN, rows, List.of(), 0);
    }

    /** 结转 by function item, as the lines of a filed book carry it. */
    private static Statement lines(List<BudgetLine> lines) {
        var sums = new TreeMap<String, Map<String, Amount>>();
        for (var line : lines) {
            sums.computeIfAbsent(line.function(), code -> new LinkedHashMap<>())
                    .merge(line.source(), line.amount(), Amount::plus);
        }
        var rows = new ArrayList<StatementRow>();
        sums.forEach((code, bySource) -> {
            var cells = new LinkedHashMap<String, PrintedCell>();
            bySource.forEach((source, amount) -> cells.put(source, new PrintedCell(AmountUnit.YUAN.format(amount), 0)));
            CARRYOVER.forEach(source -> cells.putIfAbsent(source, new PrintedCell("", 0)));
            rows.add(new StatementRow(code, code, "", "", 0, cells));
        });
        return new Statement(LINES, SECTION, AmountUnit.YUAN, rows, List.of(), 0);
    }

    /** What is not printed is not there. */
    private static void keep(Map<String, PrintedCell> cells, String column, PrintedCell cell) {
        if (!cell.isBlank()) {
            cells.put(column, cell);
        }
    }
}
