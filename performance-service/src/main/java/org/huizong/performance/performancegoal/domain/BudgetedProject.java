package org.huizong.performance.performancegoal.domain;

import java.util.Optional;
import org.huizong.contracts.money.Amount;

/**
 * 预算项目: a project as the department's budget knows it.
 *
 * @param function code of its function item; empty when the budget does not tell it
 * @param amount empty when the budget does not tell it
 */
public record BudgetedProject(String name, String function, Optional<Amount> amount) {

    public boolean hasMoney() {
        return amount.filter(money -> money.fen() != 0).isPresent();
    }
}
