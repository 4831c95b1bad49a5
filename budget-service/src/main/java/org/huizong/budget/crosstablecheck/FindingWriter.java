package org.huizong.budget.crosstablecheck;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;

/** 问题的写法: turns an evaluation into a finding that names both cells with their printed values. */
final class FindingWriter {

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
}
