package org.huizong.budget.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.tableset.TableTemplate.RightLabels;
import org.huizong.budget.workbook.SheetCell.Look;

/**
 * 左右两栏: both halves from the top; the sums below their parts stand on the same lines (本年收入合计 beside 本年支出合计), the two
 * totals on the last. A form that numbers its lines (行次) counts down the left half and on down the right one.
 */
final class TwoSidedRows {

    private final TableTemplate template;
    private final SheetCanvas canvas;
    private final List<StatementRow> left = new ArrayList<>();
    private final List<StatementRow> right = new ArrayList<>();

    TwoSidedRows(TableTemplate template, SheetCanvas canvas) {
        this.template = template;
        this.canvas = canvas;
    }

    void print(Statement statement) {
        var rightKeys = new HashSet<String>();
        template.rightRows().forEach(known -> rightKeys.add(known.key()));
        rightKeys.add(template.rightRoot());
        for (var printed : statement.rows()) {
            boolean isRight =
                    rightKeys.contains(printed.key()) || !printed.code().isEmpty();
            (isRight ? right : left).add(printed);
        }
        int parts = Math.max(sumsFrom(left), sumsFrom(right));
        int sums = Math.max(left.size() - sumsFrom(left), right.size() - sumsFrom(right));
        for (int line = 0; line < parts + sums; line++) {
            half(left, index(left, line, parts, sums), line, 0, template.columns());
            half(
                    right,
                    index(right, line, parts, sums),
                    line + parts + sums,
                    secondHalf(template),
                    template.rightColumns());
            canvas.next();
        }
    }

    static int secondHalf(TableTemplate template) {
        return (numbered(template) ? 2 : 1) + template.columns().size();
    }

    static int width(TableTemplate template) {
        return secondHalf(template)
                + (numbered(template) ? 2 : 1)
                + template.rightColumns().size();
    }

    static boolean numbered(TableTemplate template) {
        return template.printedForm().lineNumbers();
    }

    /** The first row that sums rows above it; the last row stands with the sums in any case. */
    private static int sumsFrom(List<StatementRow> rows) {
        var parents = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            if (parents.contains(rows.get(i).key())) {
                return i;
            }
            parents.add(rows.get(i).parent());
        }
        return Math.max(0, rows.size() - 1);
    }

    private static int index(List<StatementRow> rows, int line, int parts, int sums) {
        int from = sumsFrom(rows);
        if (line < parts) {
            return line < from ? line : -1;
        }
        if (line == parts + sums - 1) {
            return rows.size() - 1;
        }
        int index = from + line - parts;
        return index < rows.size() - 1 ? index : -1;
    }

    private void half(List<StatementRow> rows, int index, int line, int column, List<String> ids) {
        canvas.put(column, Look.LABEL, index < 0 ? "" : label(rows.get(index), index));
        int figures = column + 1;
        if (numbered(template)) {
            canvas.put(figures++, Look.CODE, Integer.toString(line + 1));
        }
        if (index < 0) {
            canvas.blanks(figures, ids.size());
        } else {
            canvas.figures(rows.get(index), ids, figures);
        }
    }

    private String label(StatementRow printed, int index) {
        boolean isCounted = template.rightLabels() == RightLabels.NUMBERED || numbered(template);
        return !printed.code().isEmpty() && isCounted
                ? ChineseNumber.of(index + 1) + "、" + printed.label()
                : (printed.code() + " " + printed.label()).strip();
    }
}
