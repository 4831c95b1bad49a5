package org.huizong.budget.execution.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.contracts.money.Amount;

/**
 * 累计数核对: an amount since the beginning of the year that is lower than a month before. Refunds do that, and so does a file of
 * monthly instead of cumulative amounts: a person must look.
 *
 * @param key functional code, economic code, source and nature
 * @param after zero when the line is gone
 */
public record CumulativeNote(int earlierMonth, int month, String key, Amount before, Amount after) {

    public static List<CumulativeNote> between(ExecutionMonth earlier, ExecutionMonth later) {
        Map<String, ExecutionLine> now =
                later.lines().stream().collect(Collectors.toMap(ExecutionLine::key, Function.identity()));
        var notes = new ArrayList<CumulativeNote>();
        for (var line : earlier.lines()) {
            var known = now.get(line.key());
            var amount = known == null ? Amount.ZERO : known.amount();
            if (amount.compareTo(line.amount()) < 0) {
                notes.add(new CumulativeNote(earlier.month(), later.month(), line.key(), line.amount(), amount));
            }
        }
        return List.copyOf(notes);
    }
}
