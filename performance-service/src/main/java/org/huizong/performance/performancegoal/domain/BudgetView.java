package org.huizong.performance.performancegoal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.Amount;

/**
 * 预算口径: what the budget of the same book says in one of its contents, as far as goals are held against it.
 *
 * @param sources 收入来源: word of the cube {@code revenue} and its money; empty when the budget does not tell it
 */
public record BudgetView(List<BudgetedProject> projects, Map<String, Amount> sources) {

    /** A source that the budget does not divide further. */
    public static final String UNSPECIFIED = "unspecified";

    public BudgetView {
        projects = List.copyOf(projects);
        sources = Map.copyOf(sources);
    }

    /** A budget of which only the projects are known. */
    public static BudgetView ofProjects(List<BudgetedProject> projects) {
        return new BudgetView(projects, Map.of());
    }

    /** 收支总预算: empty when the budget tells no revenue. */
    public Optional<Amount> total() {
        return sources.values().stream().reduce(Amount::plus);
    }

    /** Money of these sources; empty when the budget tells no revenue or leaves some of it undivided. */
    public Optional<Amount> of(List<String> words) {
        var undivided = sources.getOrDefault(UNSPECIFIED, Amount.ZERO);
        return sources.isEmpty() || !undivided.isZero()
                ? Optional.empty()
                : Optional.of(words.stream()
                        .map(word -> sources.getOrDefault(word, Amount.ZERO))
                        .reduce(Amount.ZERO, Amount::plus));
    }
}
