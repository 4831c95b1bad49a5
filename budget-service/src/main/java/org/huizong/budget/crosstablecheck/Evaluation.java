package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;

/**
 * 一次校验: one relation at one place with what it found.
 *
 * @param place where it was asked
 * @param sides the figures that were compared
 * @param difference left less right
 * @param expected what a printed percentage should be; empty for a relation between amounts
 */
record Evaluation(
        CompiledRule rule,
        CompiledRule.Ranging ranging,
        Relation relation,
        Place place,
        Outcome outcome,
        Sides sides,
        Amount difference,
        String expected) {

    enum Outcome {
        NOT_APPLICABLE,
        HOLDS,
        ROUNDING,
        UNDIVIDED,
        INCONSISTENT
    }

    /** Identifies rule and place, whatever the figures; row and column are empty where the relation ranges over none. */
    record Place(String rule, int relation, String row, String column) {

        String id() {
            return rule + "|" + relation + "|" + row + "|" + column;
        }
    }

    /**
     * @param base what the right side is a percentage of; empty for a relation between amounts
     * @param conditions the figures for which the relation is asked only; empty for an unconditional one
     */
    record Sides(List<Operand> left, List<Operand> right, List<Operand> base, List<Operand> conditions) {

        Sides under(List<Operand> others) {
            return new Sides(left, right, base, others);
        }

        Stream<Operand> operands() {
            return Stream.of(left, right, base).flatMap(List::stream);
        }

        boolean isAnyPrinted() {
            return isAnyPrinted(left) || isAnyPrinted(right) || isAnyPrinted(base);
        }

        private static boolean isAnyPrinted(List<Operand> operands) {
            for (var operand : operands) {
                if (operand.isPrinted()) {
                    return true;
                }
            }
            return false;
        }

        /** What is compared with: a bare condition stands for the side that names no figure. */
        List<Operand> compared() {
            boolean isNamed = right.stream().anyMatch(operand -> operand.state() != Operand.State.CONSTANT);
            return isNamed || conditions.isEmpty() ? right : conditions.subList(0, 1);
        }
    }

    List<Operand> left() {
        return sides.left();
    }

    List<Operand> right() {
        return sides.right();
    }

    boolean agrees() {
        return outcome == Outcome.HOLDS || outcome == Outcome.ROUNDING;
    }

    /** Whether it says that two printed figures are the same money, so that each confirms the other. */
    boolean confirms() {
        return agrees()
                && relation.comparison() == Relation.Comparison.EQUAL
                && !relation.isPercentage()
                && !relation.isBetweenBooks()
                && left().stream().anyMatch(Operand::isPrinted)
                && right().stream().anyMatch(Operand::isPrinted);
    }

    Stream<Operand> operands() {
        return sides.operands();
    }

    Evaluation under(List<Operand> conditions) {
        return new Evaluation(rule, ranging, relation, place, outcome, sides.under(conditions), difference, expected);
    }
}
