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
        Finding.Side right) {}
