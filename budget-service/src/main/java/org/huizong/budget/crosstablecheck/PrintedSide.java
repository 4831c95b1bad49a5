package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * One side of a relation: the single cell as printed, or the recomputed sum of its addends.
 *
 * @param kind what the relation compares, which tells how a bare number is written
 */
record PrintedSide(List<Operand> operands, FigureKind kind, AmountUnit unit, TableVocabulary vocabulary) {

    private static final int NAMED_ADDENDS = 6;

    Finding.Side side() {
        if (operands.isEmpty()) {
            return new Finding.Side("0", 0, "0");
        }
        var shown = shown();
        if (shown.isEmpty()) {
            return new Finding.Side(value(), 0, value());
        }
        var where = new StringBuilder();
        for (var operand : shown) {
            where.append(where.length() == 0 ? "" : operand.sign() < 0 ? " - " : " + ")
                    .append(where(operand));
        }
        return new Finding.Side(where.toString(), shown.get(0).line(), value());
    }

    /** The addends that are printed, or all of them when none is. */
    private List<Operand> shown() {
        var printed = operands.stream().filter(Operand::isPrinted).toList();
        return printed.isEmpty() ? named() : printed;
    }

    /** Without the numbers that the rule itself gives. */
    private List<Operand> named() {
        return operands.stream()
                .filter(operand -> operand.state() != Operand.State.CONSTANT)
                .toList();
    }

    private String value() {
        var shown = shown();
        if (operands.isEmpty()) {
            return "0";
        }
        if (!shown.isEmpty() && !shown.get(0).isPrinted()) {
            return "";
        }
        boolean isAsPrinted = operands.size() == 1 && !shown.isEmpty() && isAsPrinted(shown.get(0));
        return isAsPrinted ? shown.get(0).text() + mark(shown.get(0).kind()) : sum();
    }

    private boolean isAsPrinted(Operand operand) {
        return operand.unit() == unit && operand.sign() > 0 && isWhole(operand);
    }

    /** A divided figure is no longer what stands in the cell. */
    private boolean isWhole(Operand operand) {
        return PrintedFigure.of(new PrintedCell(operand.text(), operand.line()), unit)
                .map(PrintedFigure::amount)
                .filter(operand.amount()::equals)
                .isPresent();
    }

    private String sum() {
        var sum = unit.format(operands.stream().map(Operand::amount).reduce(Amount.ZERO, Amount::plus));
        var shown = shown();
        var shownKind = shown.isEmpty() ? kind : shown.get(0).kind();
        return (shownKind == FigureKind.NUMBER ? sum.replaceFirst("\\.00$", "") : sum) + mark(shownKind);
    }

    private static String mark(FigureKind kind) {
        return kind == FigureKind.PERCENT ? "%" : "";
    }

    Text spokenValue() {
        var value = value();
        return value.isEmpty() ? new Text("空白", "blank") : new Text(value, value);
    }

    private String where(Operand operand) {
        return operand.source().book()
                + vocabulary.place(operand.statement(), operand.rowName().zh(), operand.column());
    }

    Text name() {
        if (shown().isEmpty()) {
            return new Text("应有数", "what is due");
        }
        return new Text(name("zh", "等%d项"), name("en", " and others, %d in all"));
    }

    private String name(String language, String more) {
        var shown = shown();
        var named = shown.stream()
                .limit(shown.size() > NAMED_ADDENDS ? NAMED_ADDENDS / 2 : NAMED_ADDENDS)
                .map(operand -> name(operand, language))
                .collect(Collectors.joining("zh".equals(language) ? "、" : ", "));
        return shown.size() > NAMED_ADDENDS ? named + more.formatted(shown.size()) : named;
    }

    private String name(Operand operand, String language) {
        var table = vocabulary.require(operand.statement());
        var row = operand.rowName().in(language);
        var column = table.column(operand.column()).in(language);
        var book = operand.source().bookName().in(language);
        return "zh".equals(language)
                ? book + tableName(operand, table).zh() + "“" + row + "”" + column
                : (book.isEmpty() ? "" : book + ", ")
                        + tableName(operand, table).en() + " “" + row + "” " + column;
    }

    private static Text tableName(Operand operand, TableVocabulary.Table table) {
        var number = TableVocabulary.logical(operand.statement());
        // Only tables 1 to 11 are known by their number; those of other forms are called by their title.
        if (table.isSection() || !Character.isDigit(number.charAt(0))) {
            return table.title();
        }
        return TableVocabulary.isNarrative(operand.statement())
                ? new Text("文字说明（表" + number + "口径）", "narrative for table " + number)
                : new Text("表" + number, "table " + number);
    }
}
