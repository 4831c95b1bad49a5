package org.huizong.budget.execution.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.contracts.money.Amount;

/**
 * 月度执行: the cumulative state of a unit's year at the end of one month.
 *
 * @param month 1 to 12
 * @param lines one for each key, in the order of the keys
 */
public record ExecutionMonth(int month, List<ExecutionLine> lines) {

    public ExecutionMonth {
        lines = List.copyOf(lines);
    }

    /** Lines of one key are one: a treasury lists an item once for each of its projects. */
    public static ExecutionMonth of(int month, Collection<ExecutionLine> lines) {
        var byKey = new TreeMap<String, ExecutionLine>();
        lines.forEach(line -> byKey.merge(line.key(), line, ExecutionLine::plus));
        return new ExecutionMonth(
                month,
                byKey.values().stream().filter(line -> !line.amount().isZero()).toList());
    }

    public Amount total() {
        return lines.stream().map(ExecutionLine::amount).reduce(Amount.ZERO, Amount::plus);
    }

    /** The same lines have the same text, wherever they came from. */
    public String canonicalText() {
        return lines.stream()
                .map(line -> line.key() + " " + line.amount().fen())
                .collect(Collectors.joining("\n", month + "\n", "\n"));
    }
}
