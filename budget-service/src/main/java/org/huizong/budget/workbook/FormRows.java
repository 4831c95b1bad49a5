package org.huizong.budget.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.workbook.SheetCell.Look;

/** 表式: the forms of final accounts that print their rows side by side or in one line. */
final class FormRows {

    private static final String TOTAL = "total";
    /** 编码, 名称, 金额. */
    private static final int BLOCK_WIDTH = 3;

    private static final PrintedCell BLANK = new PrintedCell("", 0);

    private final TableTemplate template;
    private final SheetCanvas canvas;
    private final Map<String, StatementRow> rows = new HashMap<>();

    FormRows(TableTemplate template, Statement statement, SheetCanvas canvas) {
        this.template = template;
        this.canvas = canvas;
        statement.rows().forEach(row -> rows.put(row.key(), row));
    }

    /** All rows in one line: every column says them all in turn. */
    void across() {
        int at = 0;
        for (var column : template.columns()) {
            for (var name : template.printedForm().across()) {
                canvas.figure(at++, cell(key(name), column));
            }
        }
        canvas.next();
    }

    private String key(String name) {
        return template.rows().stream()
                .filter(row -> row.labels().contains(name))
                .map(TableTemplate.RowTemplate::key)
                .findFirst()
                .orElse("");
    }

    private PrintedCell cell(String row, String column) {
        return rows.containsKey(row) ? rows.get(row).cells().getOrDefault(column, BLANK) : BLANK;
    }

    /** One block for each part; the last part takes the blocks that are left, filled one after the other. */
    void blocks(Statement statement, int width) {
        var parts = template.columns().subList(1, template.columns().size());
        var blocks = new ArrayList<List<StatementRow>>();
        var columns = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var classes = template.printedForm().blocks().getOrDefault(part, List.of());
            var own = statement.rows().stream()
                    .filter(row -> row.code().length() > 2
                            && classes.contains(row.code().substring(0, 3)))
                    .toList();
            int count = i < parts.size() - 1 ? 1 : Math.max(1, width / BLOCK_WIDTH - blocks.size());
            int height = (own.size() + count - 1) / count;
            for (int block = 0; block < count; block++) {
                blocks.add(
                        own.subList(Math.min(own.size(), block * height), Math.min(own.size(), (block + 1) * height)));
                columns.add(part);
            }
        }
        int lines = blocks.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            for (int block = 0; block < blocks.size(); block++) {
                item(blocks.get(block), line, columns.get(block), block * BLOCK_WIDTH);
            }
            canvas.next();
        }
        totals(columns);
    }

    private void item(List<StatementRow> block, int line, String column, int at) {
        if (line >= block.size()) {
            canvas.blanks(at, BLOCK_WIDTH);
            return;
        }
        var row = block.get(line);
        canvas.put(at, Look.CODE, row.code());
        canvas.put(at + 1, Look.LABEL, row.label());
        var amount = row.cells().getOrDefault(column, BLANK);
        canvas.figure(at + 2, amount);
    }

    private void totals(List<String> columns) {
        for (int block = 0; block < columns.size(); ) {
            int from = block;
            var part = columns.get(from);
            while (block < columns.size() && columns.get(block).equals(part)) {
                block++;
            }
            var label = template.printedForm().blockTotals().getOrDefault(part, List.of("合计"));
            canvas.over(from * BLOCK_WIDTH, 1, (block - from) * BLOCK_WIDTH - 1, Look.LABEL, label.get(0));
            canvas.figure(block * BLOCK_WIDTH - 1, cell(TOTAL, part));
        }
        canvas.next();
    }
}
