package org.huizong.budget.ceiling;

import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.money.AmountUnit;

/**
 * 一条控制数 as somebody wrote it, before it is known to be sound; a word that was left out is empty.
 *
 * @param budgetUnit or region and name
 * @param unit unit of the amount
 */
public record CeilingEntry(UnitName unitName, String year, Words words, String amount, Optional<AmountUnit> unit) {

    public record UnitName(Optional<UUID> budgetUnit, String region, String name) {}

    public record Words(String function, String nature, String fund, String mode, String note) {}
}
