package org.huizong.performance.performancegoal.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.Amount;

/**
 * 预算项目: a project as the department's budget knows it.
 *
 * @param function code of its function item; empty when the budget does not tell it
 * @param amount empty when the budget does not tell it
 * @param allocations 资金分配 in the order of the budget; empty when the budget does not tell it
 */
public record BudgetedProject(String name, String function, Optional<Amount> amount, List<Allocation> allocations) {

    /** 资金分配: one item that the money of a project is for. */
    public record Allocation(String item, Amount amount) {}

    public BudgetedProject {
        allocations = List.copyOf(allocations);
    }

    /** A project whose allocation is not known. */
    public BudgetedProject(String name, String function, Optional<Amount> amount) {
        this(name, function, amount, List.of());
    }

    public boolean hasMoney() {
        return amount.filter(money -> money.fen() != 0).isPresent();
    }
}
