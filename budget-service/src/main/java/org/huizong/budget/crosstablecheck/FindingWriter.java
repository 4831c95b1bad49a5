package org.huizong.budget.crosstablecheck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 问题的写法: turns an evaluation into a finding that names both cells with their printed values. */
final class FindingWriter {

    private static final int NAMED_ADDENDS = 6;

    private final CrossTableRules rules;
    private final CellConfirmations confirmations;

    FindingWriter(CrossTableRules rules, CellConfirmations confirmations) {
        this.rules = rules;
        this.confirmations = confirmations;
    }

    Finding write(Evaluation evaluation) {
        var kind = kind(evaluation);
        boolean isOpen = kind == FindingKind.ROUNDING || kind == FindingKind.UNDIVIDED;
        var severity = isOpen ? Severity.INFO : evaluation.rule().rule().severity();
        var unit = evaluation.left().get(0).unit();
        var left = new PrintedSide(evaluation.left(), unit, rules.vocabulary());
        var right = new PrintedSide(evaluation.right(), unit, rules.vocabulary());
        var difference = unit.format(evaluation.difference());
        var values = Map.of("difference", difference, "unit", unit.chineseName());
        return new Finding(
                id(evaluation.place()),
                evaluation.rule().rule().id(),
                severity,
                kind,
                TableVocabulary.logical(evaluation.left().get(0).statement()),
                message(kind.code(), evaluation.rule().rule(), left, right, values),
                unit,
                left.side(),
                right.side(),
                difference);
    }

    private FindingKind kind(Evaluation evaluation) {
        if (evaluation.outcome() == Outcome.ROUNDING) {
            return FindingKind.ROUNDING;
        }
        if (evaluation.outcome() == Outcome.UNDIVIDED) {
            return FindingKind.UNDIVIDED;
        }
        boolean isOneSided = evaluation.left().stream().noneMatch(Operand::isPrinted)
                || !evaluation.right().isEmpty() && evaluation.right().stream().noneMatch(Operand::isPrinted);
        if (isOneSided) {
            return FindingKind.MISSING;
        }
        boolean isTotal = evaluation.relation().isWithinTable()
                && evaluation.relation().comparison() == Relation.Comparison.EQUAL
                && evaluation.left().size() == 1
                && evaluation.right().size() > 1;
        return isTotal && confirmations.confirming(evaluation.left().get(0).cell()) >= Confirmations.ENOUGH
                ? FindingKind.DISCREPANCY
                : FindingKind.INCONSISTENT;
    }

    /** A finding of a check that no formula can say. */
    Finding write(SpecialFinding special) {
        var rule = special.rule();
        var sides = Map.of(
                "left", special.left().where(),
                "leftValue", special.left().value(),
                "right", special.right().where(),
                "rightValue", special.right().value());
        var template = rules.message(special.message());
        return new Finding(
                id(rule.id() + "|" + special.message() + "|" + special.place()),
                rule.id(),
                special.severity(),
                special.kind(),
                special.table(),
                new Text(
                        fill(template.zh(), sides, rule.title().zh()),
                        fill(template.en(), sides, rule.title().en())),
                special.unit(),
                special.left(),
                special.right(),
                "");
    }

    private Text message(
            String key, CrossTableRule rule, PrintedSide left, PrintedSide right, Map<String, String> values) {
        var template = rules.message(key);
        return new Text(
                fill(fill(template.zh(), sides(left, right, "zh"), rule.title().zh()), values, ""),
                fill(fill(template.en(), sides(left, right, "en"), rule.title().en()), values, ""));
    }

    private static Map<String, String> sides(PrintedSide left, PrintedSide right, String language) {
        return Map.of(
                "left", left.name().in(language),
                "leftValue", left.spokenValue().in(language),
                "right", right.name().in(language),
                "rightValue", right.spokenValue().in(language));
    }

    private static String fill(String template, Map<String, String> values, String title) {
        var text = template.replace("{title}", title);
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String id(String place) {
        return UUID.nameUUIDFromBytes(("finding|" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** One side of a relation: the single cell as printed, or the recomputed sum of its addends. */
    private record PrintedSide(List<Operand> operands, AmountUnit unit, TableVocabulary vocabulary) {

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
            boolean isAsPrinted = shown.size() == 1
                    && only.unit() == unit
                    && only.sign() > 0
                    && unit.parse(plain(only.text())).equals(only.amount());
            return isAsPrinted
                    ? only.text()
                    : unit.format(shown.stream().map(Operand::amount).reduce(Amount.ZERO, Amount::plus));
        }

        private static String plain(String text) {
            return text.replace(",", "");
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
}
