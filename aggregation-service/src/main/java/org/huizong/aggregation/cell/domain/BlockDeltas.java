package org.huizong.aggregation.cell.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 块增量: old contributions out and new ones in, folded to one delta a block before the database is touched. A book adds to
 * its own region's part of its own books, and to what stands below each region above it; the latter is made once a region
 * from all the books below it, not once a book.
 */
public final class BlockDeltas {

    private final Map<Tree, PathSums> trees = new HashMap<>();

    /** What is summed up apart from everything else. */
    private record Tree(int year, String stage, View layer) {}

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
        trees.forEach((tree, sums) -> sums.forEachBlock((region, part, block) -> blocks.merge(
                new BlockAddress(tree.year(), tree.stage(), tree.layer(), region, part), block, Block::plus)));
        blocks.values().removeIf(Block::isEmpty);
        return Collections.unmodifiableSortedMap(blocks);
    }

    private void apply(Entry entry, int sign) {
        var content = Facts.NONE;
        List<KeyedFacts> shown = List.of();
        int filed = 0;
        for (var view : View.values()) {
            int reached = (entry.views() & view.bit()) == 0 ? 0 : 1;
            if (reached != filed) {
                own(entry, view).section(entry.filedSection()).addCount(SectionId.FILED_KEY, sign * (reached - filed));
            }
            filed = reached;
            var layer = entry.layers().byView().get(view);
            if (layer != null) {
                var sums = own(entry, view);
                content = content.plus(layer);
                count(sums, shown, -sign);
                var difference = KeyedFacts.of(layer);
                difference.forEach(facts ->
                        facts.addTo(sums.section(SectionId.sums(facts.layout().cube())), sign));
                shown = content == layer ? difference : KeyedFacts.of(content);
                count(sums, shown, sign);
            }
        }
    }

    private static void count(BlockSums sums, List<KeyedFacts> content, int step) {
        for (var facts : content) {
            var layout = facts.layout();
            for (int grouping = 0; grouping < layout.groupingCount(); grouping++) {
                var books = sums.section(SectionId.books(layout.cube(), grouping));
                for (long key : facts.present(grouping)) {
                    books.addCount(key, step);
                }
            }
        }
    }

    private BlockSums own(Entry entry, View view) {
        return trees.computeIfAbsent(new Tree(entry.year(), entry.stage(), view), fresh -> new PathSums())
                .of(entry.path());
    }
}
