package org.huizong.aggregation.cell.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.huizong.contracts.cube.Cube;

/** 册数: adds the distinct books of one grouping up; regions do not overlap, so their books are distinct too. */
public final class GroupedCounts {

    private final CellLayout layout;
    private final int shownDigits;
    private final Predicate<String> functions;
    private final Map<Long, Boolean> counted = new HashMap<>();
    private final SectionSums counts = new SectionSums(Section.COUNT_COLUMNS);

    /**
     * @param shownDigits digits to which the functional codes of the grouping are cut when they are shown; no two that count
     *     may then be the same
     * @param functions which codes count
     */
    public GroupedCounts(Cube cube, int shownDigits, Predicate<String> functions) {
        this.layout = CellLayout.of(cube);
        this.shownDigits = shownDigits;
        this.functions = functions;
    }

    public void add(Section section) {
        for (int row = 0; row < section.size(); row++) {
            long key = section.key(row);
            if (counts(key)) {
                counts.addCount(layout.withFunction(key, shownDigits), section.count(row));
            }
        }
    }

    public void forEach(ObjLongConsumer<Place> target) {
        var built = counts.build();
        for (int row = 0; row < built.size(); row++) {
            target.accept(layout.place(built.key(row)), built.count(row));
        }
    }

    private boolean counts(long key) {
        if (!layout.hasFunctions()) {
            return true;
        }
        return counted.computeIfAbsent(
                key & layout.functionMask(), bits -> bits == 0 || functions.test(layout.function(bits)));
    }
}
