package org.huizong.budget.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.HeaderCell;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.tableset.TableTemplate.Layout;
import org.huizong.budget.tableset.TableTemplate.RightLabels;
import org.huizong.budget.workbook.SheetCell.Look;
import org.huizong.contracts.money.AmountUnit;

/** 官方表样: lays one statement out as its table is printed: title, 编制部门, unit, merged headings, column numbers, rows. */
final class TableSheetBuilder {

    private static final PrintedCell BLANK = new PrintedCell("", 0);
    private static final String UNNUMBERED = "※";
    private static final int CLASS_DIGITS = 3;
    private static final int LEVEL_DIGITS = 2;

    private final TableTemplate template;
    private final Statement statement;
    private final AmountUnit shown;
    private final FigureCells figures;
    private final TableSet tableSet;
    private final List<SheetCell> cells = new ArrayList<>();
    private final int columns;
    private int row;

    TableSheetBuilder(TableSet tableSet, TableTemplate template, AmountUnit shown, Statement statement) {
        this.tableSet = tableSet;
        this.template = template;
        this.statement = statement;
        this.shown = shown;
        this.figures = new FigureCells(statement.unit(), shown);
        this.columns = isTwoSided()
                ? 2 + template.columns().size() + template.rightColumns().size()
                : template.leading() + template.columns().size();
    }

    TableSheet sheet(String unitName) {
        put(0, Look.CAPTION, "表 " + template.printed());
        row++;
        cells.add(SheetCell.text(row++, 0, Look.TITLE, template.titles().get(0)).over(1, columns));
        put(0, Look.CAPTION, "编制部门：" + unitName);
        put(columns - 1, Look.UNIT, "单位：" + shown.chineseName());
        row++;
        int headerFrom = row;
        header();
        int headerTo = row - 1;
        if (isTwoSided()) {
            twoSided();
        } else {
            statement.rows().forEach(this::oneSided);
        }
        return new TableSheet(
                "表" + template.printed(), cells, columns, new int[] {headerFrom, headerTo}, labelColumns());
    }

    private boolean isTwoSided() {
        return template.layout() == Layout.TWO_SIDED;
    }

    private List<Integer> labelColumns() {
        if (isTwoSided()) {
            return List.of(0, 1 + template.columns().size());
        }
        if (template.leading() == 0) {
            return List.of();
        }
        return template.projects()
                ? List.of(template.leading() - 2, template.leading() - 1)
                : List.of(template.leading() - 1);
    }

    private void put(int column, Look look, String text) {
        cells.add(SheetCell.text(row, column, look, text));
    }

    /** Headings fill the next free place of their row, as in a table of HTML. */
    private void header() {
        Set<List<Integer>> taken = new HashSet<>();
        for (var headings : template.header()) {
            int column = 0;
            for (HeaderCell heading : headings) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                cells.add(SheetCell.text(row, column, Look.HEADER, heading.text())
                        .over(heading.rows(), heading.columns()));
                for (int i = 0; i < heading.rows() * heading.columns(); i++) {
                    taken.add(List.of(row + i / heading.columns(), column + i % heading.columns()));
                }
                column += heading.columns();
            }
            row++;
        }
        if (!isTwoSided() && tableSet.numberedColumns()) {
            for (int i = 0; i < columns; i++) {
                int number = i - template.leading() + 1;
                put(i, Look.HEADER, number > 0 ? Integer.toString(number) : UNNUMBERED);
            }
            row++;
        }
    }

    private void oneSided(StatementRow printed) {
        int leading = template.leading();
        boolean isProject = template.projects() && printed.key().contains("#");
        if (template.layout() == Layout.CODED) {
            int levels = leading - (template.projects() ? 2 : 1);
            for (int level = 0; level < levels; level++) {
                put(level, Look.CODE, part(printed.code(), level, levels));
            }
            put(levels, Look.LABEL, isProject ? itemLabel(printed) : printed.label());
            if (template.projects()) {
                put(leading - 1, Look.LABEL, isProject ? printed.label() : "");
            }
        } else if (leading > 0) {
            put(0, Look.LABEL, printed.label());
        }
        figures(printed, template.columns(), leading);
        row++;
    }

    /** The item that a project stands under, by its own row. */
    private String itemLabel(StatementRow project) {
        return statement.rows().stream()
                .filter(other -> other.key().equals(project.parent()))
                .findFirst()
                .map(StatementRow::label)
                .orElse("");
    }

    /** 类, 款, 项: three digits and then pairs; the last column takes all levels behind it. */
    private static String part(String code, int level, int levels) {
        int from = level == 0 ? 0 : CLASS_DIGITS + LEVEL_DIGITS * (level - 1);
        int to = level == levels - 1 ? code.length() : CLASS_DIGITS + LEVEL_DIGITS * level;
        return from >= code.length() ? "" : code.substring(from, Math.min(to, code.length()));
    }

    /** Both halves from the top; the two totals stand on one line, the last. */
    private void twoSided() {
        var rightKeys = new ArrayList<StatementRow>();
        var left = new ArrayList<StatementRow>();
        for (var printed : statement.rows()) {
            boolean isRight = printed.key().equals(template.rightRoot())
                    || !printed.code().isEmpty();
            (isRight ? rightKeys : left).add(printed);
        }
        int lines = Math.max(left.size(), rightKeys.size());
        int second = 1 + template.columns().size();
        for (int i = 0; i < lines; i++) {
            half(left, i, lines, 0, template.columns());
            half(rightKeys, i, lines, second, template.rightColumns());
            row++;
        }
    }

    private void half(List<StatementRow> rows, int line, int lines, int column, List<String> ids) {
        int index = line == lines - 1 ? rows.size() - 1 : line < rows.size() - 1 ? line : -1;
        if (index < 0) {
            put(column, Look.LABEL, "");
            for (int i = 1; i <= ids.size(); i++) {
                put(column + i, Look.FIGURE, "");
            }
            return;
        }
        var printed = rows.get(index);
        put(column, Look.LABEL, label(printed, index));
        figures(printed, ids, column + 1);
    }

    private String label(StatementRow printed, int index) {
        boolean isNumbered = !printed.code().isEmpty() && template.rightLabels() == RightLabels.NUMBERED;
        return isNumbered
                ? ChineseNumber.of(index + 1) + "、" + printed.label()
                : (printed.code() + " " + printed.label()).strip();
    }

    private void figures(StatementRow printed, List<String> ids, int from) {
        for (int i = 0; i < ids.size(); i++) {
            cells.add(figures.at(row, from + i, printed.cells().getOrDefault(ids.get(i), BLANK)));
        }
    }
}
