package org.huizong.contracts.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 尾差平衡: rounds parts for display so that they add up to the rounded total. The steps that are missing go to the parts
 * that lost most by rounding down.
 */
public final class DisplayRounding {

    private DisplayRounding() {}

    /** The rounded parts, in fen; their sum is the half-up rounded sum of the exact parts. */
    public static List<Long> round(List<Long> fen, long step) {
        long exact = fen.stream().reduce(0L, Math::addExact);
        return round(fen, step, Math.multiplyExact(Math.floorDiv(Math.addExact(exact, step / 2), step), step));
    }

    /**
     * The rounded parts of a whole that is shown already, because it is itself a part.
     *
     * @param shown the exact sum rounded up or down to a step
     */
    public static List<Long> round(List<Long> fen, long step, long shown) {
        var rounded = new ArrayList<>(
                fen.stream().map(part -> Math.floorDiv(part, step) * step).toList());
        long missing = (shown - rounded.stream().reduce(0L, Math::addExact)) / step;
        var byLoss = IntStream.range(0, fen.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> Math.floorMod(fen.get(i), step))
                        .reversed())
                .toList();
        for (int i = 0; i < missing; i++) {
            rounded.set(byLoss.get(i), rounded.get(byLoss.get(i)) + step);
        }
        return List.copyOf(rounded);
    }
}
