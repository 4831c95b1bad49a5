package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.rollupfact.Fact;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;

/**
 * 汇总影响: by how much a cell of a cube changes when one content takes the place of another. The same difference is made in
 * the book's region and in every region above it.
 *
 * @param keys by dimension: functions and economic codes by class, sources by fund; projects are not told apart
 */
public record RollupEffect(Cube cube, Map<Dimension, String> keys, Amount before, Amount after) {

    public Amount difference() {
        return after.minus(before);
    }

    /** Every cell that changes, in the order of cubes and keys. */
    static List<RollupEffect> between(BookTotals before, BookTotals after) {
        var cells = new TreeMap<String, RollupEffect>();
        before.facts().forEach(fact -> add(cells, fact, new Amount[] {fact.amount(), Amount.ZERO}));
        after.facts().forEach(fact -> add(cells, fact, new Amount[] {Amount.ZERO, fact.amount()}));
        return cells.values().stream()
                .filter(effect -> !effect.difference().isZero())
                .toList();
    }

    private static void add(Map<String, RollupEffect> cells, Fact fact, Amount[] sides) {
        var keys = keys(fact);
        cells.merge(
                fact.cube().ordinal() + " " + keys,
                new RollupEffect(fact.cube(), keys, sides[0], sides[1]),
                (one, other) -> new RollupEffect(
                        one.cube, one.keys, one.before.plus(other.before), one.after.plus(other.after)));
    }

    private static Map<Dimension, String> keys(Fact fact) {
        var keys = new TreeMap<Dimension, String>();
        for (var dimension : fact.cube().dimensions()) {
            switch (dimension) {
                case FUNCTION -> keys.put(dimension, BookTotals.functionClass(fact));
                case ECONOMIC -> keys.put(dimension, BookTotals.classOf(fact.key(dimension)));
                case SOURCE -> keys.put(Dimension.FUND, BookTotals.fund(fact));
                case PROJECT -> {}
                default -> keys.put(dimension, fact.key(dimension));
            }
        }
        return keys;
    }
}
