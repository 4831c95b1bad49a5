package org.huizong.performance.performancegoal.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalFinding.Kind;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;

/** Collects the findings about one subject after the other. */
final class FindingList {

    private final List<GoalFinding> findings = new ArrayList<>();

    /** A relation and how grave it is when it does not hold. */
    record Rule(String id, Severity severity, Kind kind) {}

    void add(Rule rule, Subject subject, Message message, Side left, Side right) {
        add(rule, subject, message, AmountUnit.TEN_THOUSAND_YUAN, left, right, "");
    }

    /** Two amounts that should be equal. */
    void addAmounts(Rule rule, Subject subject, Message message, AmountUnit unit, Side left, Side right) {
        var difference = unit.parse(left.value()).minus(unit.parse(right.value()));
        add(rule, subject, message, unit, left, right, unit.format(difference));
    }

    static Side side(String where, PrintedAmount amount) {
        return new Side(where, amount.line(), amount.printed());
    }

    static Side side(String where, Amount amount, AmountUnit unit) {
        return new Side(where, 0, unit.format(amount));
    }

    List<GoalFinding> all() {
        return List.copyOf(findings);
    }

    private void add(
            Rule rule, Subject subject, Message message, AmountUnit unit, Side left, Side right, String difference) {
        var place = String.join("|", rule.id(), subject.toString(), left.where(), right.where());
        var id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
        findings.add(new GoalFinding(
                id, rule.id(), rule.severity(), rule.kind(), subject, message, unit, left, right, difference));
    }
}
