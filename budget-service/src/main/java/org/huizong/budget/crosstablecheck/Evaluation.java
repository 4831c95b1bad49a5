package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;

/**
 * 一次校验: one relation at one place with what it found.
 *
 * @param place identifies rule and place, whatever the figures
 * @param difference left less right
 */
record Evaluation(
        CompiledRule rule,
        Relation relation,
        String place,
        Outcome outcome,
        List<Operand> left,
        List<Operand> right,
        Amount difference) {

    enum Outcome {
        NOT_APPLICABLE,
        HOLDS,
        ROUNDING,
        UNDIVIDED,
        INCONSISTENT
    }

    boolean agrees() {
        return outcome == Outcome.HOLDS || outcome == Outcome.ROUNDING;
    }

    /** Whether it says that two printed figures are the same money, so that each confirms the other. */
    boolean confirms() {
        return agrees()
                && relation.comparison() == Relation.Comparison.EQUAL
                && left.stream().anyMatch(Operand::isPrinted)
                && right.stream().anyMatch(Operand::isPrinted);
    }

    Stream<Operand> operands() {
        return Stream.concat(left.stream(), right.stream());
    }
}
