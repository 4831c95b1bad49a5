package org.huizong.budget.crosstablecheck;

import org.huizong.contracts.money.AmountUnit;

/**
 * What a check that no formula can say has found.
 *
 * @param message key of the message
 * @param place identifies the place inside the book
 */
record SpecialFinding(
        CrossTableRule rule,
        String message,
        Severity severity,
        FindingKind kind,
        String table,
        String place,
        AmountUnit unit,
        Finding.Side left,
        Finding.Side right) {

    /** An inconsistency of the rule's own severity about a place; what else it is follows by the methods below. */
    static SpecialFinding of(CompiledRule rule, String message, String table, String place) {
        return new SpecialFinding(
                rule.rule(),
                message,
                rule.rule().severity(),
                FindingKind.INCONSISTENT,
                TableVocabulary.logical(table),
                place,
                AmountUnit.TEN_THOUSAND_YUAN,
                Finding.Side.NONE,
                Finding.Side.NONE);
    }

    SpecialFinding as(FindingKind other) {
        return new SpecialFinding(rule, message, severity, other, table, place, unit, left, right);
    }

    SpecialFinding weighing(Severity other) {
        return new SpecialFinding(rule, message, other, kind, table, place, unit, left, right);
    }

    SpecialFinding between(Finding.Side one, Finding.Side other) {
        return new SpecialFinding(rule, message, severity, kind, table, place, unit, one, other);
    }
}
