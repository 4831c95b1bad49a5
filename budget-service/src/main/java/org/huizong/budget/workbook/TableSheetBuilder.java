package org.huizong.budget.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.HeaderCell;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.tableset.TableTemplate.Layout;
import org.huizong.budget.workbook.SheetCell.Look;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;

/** 官方表样: lays one statement out as its table is printed: title, 编制部门, unit, merged headings, column numbers, rows. */
final class TableSheetBuilder {

    private static final String UNNUMBERED = "※";
    private static final String COUNT = "栏次";
    private static final List<String> LEVELS = List.of("类", "款", "项");
    private static final int CLASS_DIGITS = 3;
    private static final int LEVEL_DIGITS = 2;

    private final TableTemplate template;
    private final Statement statement;
    private final AmountUnit shown;
    private final TableSet tableSet;
    private final SheetCanvas canvas;
    private final int columns;

    TableSheetBuilder(TableSet tableSet, TableTemplate template, AmountUnit shown, Statement statement) {
        this.tableSet = tableSet;
        this.template = template;
        this.statement = statement;
        this.shown = shown;
        this.canvas = new SheetCanvas(new FigureCells(statement.unit(), shown));
        this.columns = width();
    }

    private int width() {
        if (isTwoSided()) {
            return TwoSidedRows.width(template);
        }
        var form = template.printedForm();
        return form.isAcross() || form.isInBlocks()
                ? template.header().get(0).stream()
                        .mapToInt(HeaderCell::columns)
                        .sum()
                : template.leading() + template.columns().size();
    }

    TableSheet sheet(String unitName) {
        boolean accounts = tableSet.isOf(Stage.FINAL_ACCOUNTS);
        canvas.put(0, Look.CAPTION, accounts ? accountsNumber() : "表 " + template.printed());
        canvas.next();
        canvas.over(0, 1, columns, Look.TITLE, template.titles().get(0));
        canvas.next();
        canvas.put(0, Look.CAPTION, (accounts ? "部门：" : "编制部门：") + unitName);
        canvas.put(columns - 1, Look.UNIT, (accounts ? "金额单位：" : "单位：") + shown.chineseName());
        canvas.next();
        int headerFrom = canvas.row();
        header(accounts);
        int headerTo = canvas.row() - 1;
        rows();
        return new TableSheet(
                "表" + template.printed(), canvas.cells(), columns, new int[] {headerFrom, headerTo}, labelColumns());
    }

    /** 公开01表. */
    private String accountsNumber() {
        var number = template.printed();
        return "公开" + (number.length() == 1 ? "0" : "") + number + "表";
    }

    private boolean isTwoSided() {
        return template.layout() == Layout.TWO_SIDED;
    }

    private void rows() {
        var form = template.printedForm();
        if (isTwoSided()) {
            new TwoSidedRows(template, canvas).print(statement);
        } else if (form.isAcross()) {
            new FormRows(template, statement, canvas).across();
        } else if (form.isInBlocks()) {
            new FormRows(template, statement, canvas).blocks(statement, columns);
        } else {
            statement.rows().forEach(this::oneSided);
        }
    }

    private List<Integer> labelColumns() {
        if (isTwoSided()) {
            return List.of(0, TwoSidedRows.secondHalf(template));
        }
        if (template.printedForm().isInBlocks()) {
            return List.of(1, 4, 7);
        }
        if (template.leading() == 0 || template.printedForm().isAcross()) {
            return List.of();
        }
        return template.projects()
                ? List.of(template.leading() - 2, template.leading() - 1)
                : List.of(template.leading() - 1);
    }

    /** Headings fill the next free place of their row, as in a table of HTML. */
    private void header(boolean accounts) {
        Set<List<Integer>> taken = new HashSet<>();
        for (var headings : template.header()) {
            int row = canvas.row();
            int column = 0;
            for (HeaderCell heading : headings) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                canvas.over(column, heading.rows(), heading.columns(), Look.HEADER, heading.text());
                for (int i = 0; i < heading.rows() * heading.columns(); i++) {
                    taken.add(List.of(row + i / heading.columns(), column + i % heading.columns()));
                }
                column += heading.columns();
            }
            canvas.next();
        }
        boolean plain = !isTwoSided()
                && !template.printedForm().isInBlocks()
                && !template.printedForm().isAcross();
        if (plain && (tableSet.numberedColumns() || accounts)) {
            for (int i = 0; i < columns; i++) {
                int number = i - template.leading() + 1;
                canvas.put(i, Look.HEADER, number > 0 ? Integer.toString(number) : mark(i, accounts));
            }
            canvas.next();
        }
    }

    /** What stands in front of the counted columns: 类 款 项 栏次 in final accounts, ※ elsewhere. */
    private String mark(int column, boolean accounts) {
        if (!accounts) {
            return UNNUMBERED;
        }
        return column == template.leading() - 1 ? COUNT : LEVELS.get(Math.min(column, LEVELS.size() - 1));
    }

    private void oneSided(StatementRow printed) {
        int leading = template.leading();
        boolean isProject = template.projects() && printed.key().contains("#");
        if (template.layout() == Layout.CODED) {
            int levels = leading - (template.projects() ? 2 : 1);
            for (int level = 0; level < levels; level++) {
                canvas.put(level, Look.CODE, part(printed.code(), level, levels));
            }
            canvas.put(levels, Look.LABEL, isProject ? itemLabel(printed) : printed.label());
            if (template.projects()) {
                canvas.put(leading - 1, Look.LABEL, isProject ? printed.label() : "");
            }
        } else if (leading > 0) {
            canvas.put(0, Look.LABEL, printed.label());
        }
        canvas.figures(printed, template.columns(), leading);
        canvas.next();
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
}
