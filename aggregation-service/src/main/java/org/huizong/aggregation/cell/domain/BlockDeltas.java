package org.huizong.aggregation.cell.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huizong.contracts.cube.Cube;

/**
 * 块增量: old contributions out and new ones in, folded to one delta a block before the database is touched. A book adds to
 * its own region's part of its own books, and to what stands below each region above.
 */
public final class BlockDeltas {

    private final Map<BlockAddress, BlockSums> sums = new HashMap<>();

    /**
     * What one book adds.
     *
     * @param path regions from the nation down to the book's own
     * @param views bits of the views that some content reached
     * @param filedSection section in which the book is counted as filed
     */
    public record Entry(List<String> path, int year, String stage, int views, int filedSection, Layers layers) {}

    public void add(Entry entry) {
        apply(entry, 1);
    }

    public void subtract(Entry entry) {
        apply(entry, -1);
    }

    /** The blocks that move, in the order of their addresses. */
    public SortedMap<BlockAddress, Block> byAddress() {
        var blocks = new TreeMap<BlockAddress, Block>();
        sums.forEach((address, sum) -> {
            var block = sum.build();
            if (!block.isEmpty()) {
                blocks.put(address, block);
            }
        });
        return Collections.unmodifiableSortedMap(blocks);
    }

    private void apply(Entry entry, int sign) {
        var content = Facts.NONE;
        var presence = Presence.NOWHERE;
        int filed = 0;
        for (var view : View.values()) {
            var targets = new Targets(entry, view, sign);
            int reached = (entry.views() & view.bit()) == 0 ? 0 : 1;
            targets.filed(reached - filed);
            filed = reached;
            var layer = entry.layers().byView().get(view);
            if (layer != null) {
                layer.byPlace().forEach(targets::sum);
                content = content.isEmpty() ? layer : content.plus(layer);
                presence.forEach((layout, grouping, key) -> targets.count(layout, grouping, key, -1));
                presence = Presence.of(content);
                presence.forEach((layout, grouping, key) -> targets.count(layout, grouping, key, 1));
            }
        }
    }

    /** The blocks that one layer of one book touches. */
    private final class Targets {

        private final Entry entry;
        private final View layer;
        private final int sign;

        Targets(Entry entry, View layer, int sign) {
            this.entry = entry;
            this.layer = layer;
            this.sign = sign;
        }

        void sum(Place place, Measures measures) {
            var cube = Cube.ofCode(place.cube());
            var layout = CellLayout.of(cube);
            int section = SectionId.sums(cube);
            long key = layout.key(place);
            own().section(section).add(key, measures, sign);
            for (int depth = 0; depth < above(); depth++) {
                below(depth, BlockPart.SUMMARY)
                        .section(section)
                        .add(layout.withFunction(key, BlockPart.CLASS_DIGITS), measures, sign);
                if (layout.hasFunctions()) {
                    below(depth, layout.partOf(key)).section(section).add(key, measures, sign);
                }
            }
        }

        void count(CellLayout layout, int grouping, long key, int step) {
            int section = SectionId.books(layout.cube(), grouping);
            boolean summary = layout.functionDigits(grouping) <= BlockPart.CLASS_DIGITS;
            own().section(section).addCount(key, sign * step);
            for (int depth = 0; depth < above(); depth++) {
                below(depth, summary ? BlockPart.SUMMARY : layout.partOf(key))
                        .section(section)
                        .addCount(key, sign * step);
            }
        }

        void filed(int step) {
            if (step != 0) {
                own().section(entry.filedSection()).addCount(SectionId.FILED_KEY, sign * step);
                for (int depth = 0; depth < above(); depth++) {
                    below(depth, BlockPart.SUMMARY)
                            .section(entry.filedSection())
                            .addCount(SectionId.FILED_KEY, sign * step);
                }
            }
        }

        private int above() {
            return entry.path().size() - 1;
        }

        private BlockSums own() {
            return block(above(), BlockPart.OWN);
        }

        private BlockSums below(int depth, BlockPart part) {
            return block(depth, part);
        }

        private BlockSums block(int depth, BlockPart part) {
            var address = new BlockAddress(
                    entry.year(), entry.stage(), layer, entry.path().get(depth), part);
            return sums.computeIfAbsent(address, fresh -> new BlockSums());
        }
    }
}
