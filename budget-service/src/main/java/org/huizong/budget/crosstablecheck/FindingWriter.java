package org.huizong.budget.crosstablecheck;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.money.AmountUnit;

/** 问题的写法: turns what a relation or a check has found into a finding that names both places with their printed values. */
final class FindingWriter {

    private final CrossTableRules rules;
    private final CellConfirmations confirmations;

    FindingWriter(CrossTableRules rules, CellConfirmations confirmations) {
        this.rules = rules;
        this.confirmations = confirmations;
    }

    Finding write(Evaluation evaluation) {
        var judged = new JudgedEvaluation(evaluation, confirmations);
        var kind = judged.kind();
        var unit = evaluation.left().get(0).unit();
        var sides = PrintedSides.of(evaluation, rules.vocabulary());
        var difference = unit.format(evaluation.difference());
        var rule = evaluation.rule().rule();
        return new Finding(
                id(evaluation.place().id()),
                rule.id(),
                judged.severity(),
                kind,
                TableVocabulary.logical(evaluation.left().get(0).statement()),
                message(
                        judged.message(),
                        rule,
                        sides,
                        Map.of("difference", difference, "unit", unit(evaluation, unit))),
                unit,
                sides.left(),
                sides.right(),
                difference);
    }

    private static String unit(Evaluation evaluation, AmountUnit unit) {
        return switch (evaluation.left().get(0).kind()) {
            case PERCENT -> "%";
            case NUMBER -> "";
            default -> unit.chineseName();
        };
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

    private Text message(String key, CrossTableRule rule, PrintedSides sides, Map<String, String> values) {
        var template = rules.message(key);
        return new Text(
                fill(template.zh(), words(sides, "zh", values), rule.title().zh()),
                fill(template.en(), words(sides, "en", values), rule.title().en()));
    }

    private static Map<String, String> words(PrintedSides sides, String language, Map<String, String> values) {
        var words = new LinkedHashMap<>(values);
        words.put("left", sides.leftName().in(language));
        words.put("leftValue", sides.leftValue().in(language));
        words.put("right", sides.rightName().in(language));
        words.put("rightValue", sides.rightValue().in(language));
        return words;
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
