package org.huizong.aggregation.cell.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.huizong.contracts.cube.Cube;

/** 分组求和: adds the sections of one cube up under one of its groupings, details still apart. */
public final class GroupedSums {

    private static final int DETAIL_MASK = CellLayout.DETAIL_MASK;

    private final CellLayout layout;
    private final int grouping;
    private final Function<String, Optional<String>> functions;
    private final Map<Long, Optional<Long>> shown = new HashMap<>();
    private final SectionSums sums;

    /** @param functions the functional code under which one counts; empty if it does not count at all */
    public GroupedSums(Cube cube, int grouping, Function<String, Optional<String>> functions) {
        this.layout = CellLayout.of(cube);
        this.grouping = grouping;
        this.functions = functions;
        this.sums = new SectionSums(SectionId.columns(SectionId.sums(cube)));
    }

    public void add(Section section) {
        for (int row = 0; row < section.size(); row++) {
            long key = section.key(row);
            var counted = shown(key);
            if (counted.isPresent()) {
                long target =
                        layout.grouped(counted.get() | key & ~layout.functionMask(), grouping) | key & DETAIL_MASK;
                sums.add(target, section.measures(row), 1);
            }
        }
    }

    /** Each place, its dimensions outside the grouping empty, and what stands there. */
    public void forEach(BiConsumer<Place, Measures> target) {
        var built = sums.build();
        for (int row = 0; row < built.size(); row++) {
            target.accept(layout.place(built.key(row)), built.measures(row));
        }
    }

    private Optional<Long> shown(long key) {
        if (!layout.hasFunctions()) {
            return Optional.of(0L);
        }
        return shown.computeIfAbsent(
                key & layout.functionMask(),
                bits -> functions.apply(layout.function(bits)).map(layout::ofFunction));
    }
}
