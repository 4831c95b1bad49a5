package org.huizong.performance.performancecheck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/** Collects what one rule finds, told in the sentences of the rule's own file. */
final class RuleFindings {

    private final CompiledRule rule;
    private final List<GoalFinding> findings = new ArrayList<>();

    RuleFindings(CompiledRule rule) {
        this.rule = rule;
    }

    /**
     * A finding that compares no amounts.
     *
     * @param message name of the sentence in the rule's file, which settles kind and severity too
     * @param words what stands in the braces of the sentence, besides {@code left}, {@code right} and their values
     */
    void tell(String message, Subject subject, Sides sides, Map<String, String> words) {
        add(rule.message(message), subject, sides, new Told(AmountUnit.TEN_THOUSAND_YUAN, "", words));
    }

    /** Two amounts that should be equal, both printed in the unit. */
    void tellAmounts(String message, Subject subject, Sides sides, Figures figures) {
        var unit = figures.unit();
        var difference = unit.format(
                unit.parse(sides.left().value()).minus(unit.parse(sides.right().value())));
        add(rule.message(message), subject, sides, new Told(unit, difference, figures.words()));
    }

    /** @param right {@link Side#NONE} when there is nothing to compare with */
    record Sides(Side left, Side right) {

        static Sides of(Side left) {
            return new Sides(left, Side.NONE);
        }
    }

    record Figures(AmountUnit unit, Map<String, String> words) {}

    private record Told(AmountUnit unit, String difference, Map<String, String> words) {}

    static Side side(String where, PrintedAmount amount) {
        return new Side(where, amount.line(), amount.printed());
    }

    static Side side(String where, Amount amount, AmountUnit unit) {
        return new Side(where, 0, unit.format(amount));
    }

    List<GoalFinding> all() {
        return List.copyOf(findings);
    }

    private void add(RuleMessage message, Subject subject, Sides sides, Told told) {
        var id = rule.rule().id();
        var left = sides.left();
        var right = sides.right();
        var words = new HashMap<>(told.words());
        words.put("left", left.where());
        words.put("leftValue", left.value());
        words.put("right", right.where());
        words.put("rightValue", right.value());
        words.put("difference", told.difference());
        words.put("unit", told.unit().chineseName());
        var place = String.join("|", id, subject.toString(), left.where(), right.where());
        findings.add(new GoalFinding(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString(),
                id,
                message.severity(),
                message.kind(),
                subject,
                message.with(words),
                told.unit(),
                left,
                right,
                told.difference()));
    }
}
