package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** One side of a relation: the single cell as printed, or the recomputed sum of its addends. */
record PrintedSide(List<Operand> operands, AmountUnit unit, TableVocabulary vocabulary) {

    private static final int NAMED_ADDENDS = 6;

    Finding.Side side() {
        if (operands.isEmpty()) {
            return new Finding.Side("0", 0, "0");
        }
        var shown = shown();
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
        return printed.isEmpty() ? operands : printed;
    }

    private String value() {
        var shown = shown();
        if (operands.isEmpty()) {
            return "0";
        }
        if (!shown.get(0).isPrinted()) {
            return "";
        }
        var only = shown.get(0);
        boolean isAsPrinted = shown.size() == 1 && only.unit() == unit && only.sign() > 0 && isWhole(only);
        return isAsPrinted
                ? only.text()
                : unit.format(shown.stream().map(Operand::amount).reduce(Amount.ZERO, Amount::plus));
    }

    /** A divided figure is no longer what stands in the cell. */
    private boolean isWhole(Operand operand) {
        return PrintedFigure.of(new PrintedCell(operand.text(), operand.line()), unit)
                .map(PrintedFigure::amount)
                .filter(operand.amount()::equals)
                .isPresent();
    }

    Text spokenValue() {
        var value = value();
        return value.isEmpty() ? new Text("空白", "blank") : new Text(value, value);
    }

    private String where(Operand operand) {
        var column = vocabulary.require(operand.statement()).column(operand.column());
        var prefix = TableVocabulary.isNarrative(operand.statement()) ? "" : "t";
        return prefix + operand.statement() + "/" + operand.rowName().zh() + "/" + column.zh();
    }

    Text name() {
        if (operands.isEmpty()) {
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
        var column = vocabulary.require(operand.statement()).column(operand.column());
        var number = TableVocabulary.logical(operand.statement());
        boolean isNarrative = TableVocabulary.isNarrative(operand.statement());
        return "zh".equals(language)
                ? (isNarrative ? "文字说明（表" + number + "口径）" : "表" + number) + "“"
                        + operand.rowName().zh() + "”" + column.zh()
                : (isNarrative ? "narrative for table " : "table ") + number + " “"
                        + operand.rowName().en() + "” " + column.en();
    }
}
