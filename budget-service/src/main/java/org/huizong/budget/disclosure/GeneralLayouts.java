package org.huizong.budget.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.disclosure.domain.template.TableLayout;
import org.huizong.budget.disclosure.domain.template.TableLayout.Head;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;

/** 通用表样: the tables of a table set that has no wording of its own, laid out as the set itself describes them. */
final class GeneralLayouts {

    private static final List<String> CODE_LEVELS = List.of("class", "section", "item");
    private static final String EMPTY = "{emptyTable}";

    private GeneralLayouts() {}

    static List<TableLayout> of(TableSet set) {
        return set.tables().stream().map(GeneralLayouts::layout).toList();
    }

    private static TableLayout layout(TableTemplate table) {
        boolean twoSided = table.layout() == TableTemplate.Layout.TWO_SIDED;
        var right = new ArrayList<String>();
        if (twoSided) {
            right.add("codeAndLabel");
            right.addAll(table.rightColumns());
        }
        return new TableLayout(
                table.number(),
                table.printed(),
                table.titles().get(0),
                head(table),
                left(table),
                right,
                table.rightRoot(),
                EMPTY);
    }

    private static List<String> left(TableTemplate table) {
        var columns = new ArrayList<String>();
        if (table.layout() == TableTemplate.Layout.CODED) {
            int codes = table.leading() - (table.projects() ? 2 : 1);
            columns.addAll(CODE_LEVELS.subList(0, Math.min(codes, CODE_LEVELS.size())));
            columns.addAll(table.projects() ? List.of("function", "projectName") : List.of("label"));
        } else {
            columns.add("label");
        }
        columns.addAll(table.columns());
        return columns;
    }

    private static List<List<Head>> head(TableTemplate table) {
        return table.header().stream()
                .map(row -> row.stream()
                        .map(cell -> new Head(cell.text(), cell.columns(), cell.rows()))
                        .toList())
                .toList();
    }
}
