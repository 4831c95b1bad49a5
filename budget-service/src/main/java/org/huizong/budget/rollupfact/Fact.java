package org.huizong.budget.rollupfact;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;
import org.huizong.contracts.money.Amount;

/**
 * 汇总事实: one amount of a book in cube form. It refuses to know the book: region, unit, year and stage belong to the
 * book itself.
 *
 * @param keys one key for each dimension of the cube, {@link Dimension#UNSPECIFIED} where the document does not tell
 * @param detail why the fact stands shallower than its neighbours; empty for a plain one
 */
public record Fact(Cube cube, Map<Dimension, String> keys, Amount amount, Optional<FactDetail> detail) {

    public Fact {
        if (!keys.keySet().equals(Set.copyOf(cube.dimensions()))) {
            throw new IllegalArgumentException(
                    "cube " + cube.code() + " needs keys " + cube.dimensions() + ": " + keys);
        }
    }

    public String key(Dimension dimension) {
        return keys.get(dimension);
    }
}
