package org.huizong.budget.versiondiff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.versiondiff.ContentPlace.Area;
import org.huizong.contracts.money.AmountUnit;

/** 展开: every value of a content by its place, in the order of the book; lines of the document are no part of it. */
final class ContentValues {

    private static final String NONE = "";
    private static final String NAME = "name";
    private static final String YES = "1";

    private final Map<ContentPlace, String> values = new LinkedHashMap<>();
    private final Map<ContentPlace, String> labels = new HashMap<>();

    ContentValues(BookContent content) {
        put(new ContentPlace(Area.BOOK, NONE, NONE, "table-set"), content.tableSet());
        content.statements().forEach(this::statement);
        content.lines().forEach(this::line);
        content.projects().forEach(this::project);
        content.headcount().ifPresent(headcount -> headcount.entries().forEach(entry -> {
            put(
                    new ContentPlace(Area.HEADCOUNT, NONE, entry.kind(), "persons"),
                    entry.persons().text());
            put(
                    new ContentPlace(Area.HEADCOUNT, NONE, entry.kind(), "change"),
                    entry.change().text());
        }));
        content.narrative().forEach(section -> rows(Area.NARRATIVE, section.number(), section.rows()));
        content.texts().forEach(text -> put(new ContentPlace(Area.TEXT, text.key(), NONE, "text"), text.text()));
    }

    Map<ContentPlace, String> values() {
        return values;
    }

    /** Name of the row as the book has it; empty when it has none. */
    String label(ContentPlace place) {
        return labels.getOrDefault(row(place.area(), place.section(), place.row()), NONE);
    }

    private void statement(Statement statement) {
        var number = statement.number();
        put(new ContentPlace(Area.TABLE, number, NONE, "unit"), statement.unit().code());
        if (statement.declaredEmpty() != 0) {
            put(new ContentPlace(Area.TABLE, number, NONE, "declared-empty"), YES);
        }
        rows(Area.TABLE, number, statement.rows());
        statement
                .unplaced()
                .forEach(amount -> put(
                        new ContentPlace(Area.TABLE, number, amount.rowKey(), "unplaced"),
                        amount.amount().text()));
    }

    private void rows(Area area, String section, List<StatementRow> rows) {
        for (var row : rows) {
            labels.put(row(area, section, row.key()), row.label());
            if (!row.label().isEmpty()) {
                put(new ContentPlace(area, section, row.key(), NAME), row.label());
            }
            row.cells().forEach((column, cell) -> put(new ContentPlace(area, section, row.key(), column), cell.text()));
        }
    }

    private void line(BudgetLine line) {
        var key = String.join(
                " ",
                List.of(
                        line.function(),
                        line.source(),
                        line.sourceDetail(),
                        line.economic(),
                        line.project(),
                        line.carryoverItem()));
        put(
                new ContentPlace(Area.LINE, NONE, key.strip().replaceAll(" +", " "), "amount"),
                AmountUnit.YUAN.format(line.amount()));
    }

    private void project(BudgetProject project) {
        var name = project.name();
        field(name, "basis", project.basis());
        field(name, "amount", project.amount().text());
        field(name, "undertaker", project.undertaker());
        field(name, "allocation", project.allocationText());
        field(name, "period", project.period());
        field(name, "classified", project.classified() ? YES : NONE);
        project.allocation()
                .forEach(item -> put(
                        new ContentPlace(Area.PROJECT, name, item.item(), "amount"),
                        item.amount().text()));
    }

    private void field(String project, String column, String text) {
        if (!text.isEmpty()) {
            put(new ContentPlace(Area.PROJECT, project, NONE, column), text);
        }
    }

    /** What stands at one place several times is told apart by its number. */
    private void put(ContentPlace place, String text) {
        var free = place;
        for (int n = 2; values.containsKey(free); n++) {
            free = new ContentPlace(place.area(), place.section(), place.row(), place.column() + "~" + n);
        }
        values.put(free, text);
    }

    private static ContentPlace row(Area area, String section, String row) {
        return new ContentPlace(area, section, row, NONE);
    }
}
