package org.huizong.aggregation.cell.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 沿路径求和: what books add at the regions that are their own, kept along the paths on which they stand, so that every
 * region's subtree is added up once. One region may stand on two paths, when it moved between two versions of a book.
 */
final class PathSums {

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private BlockSums own;
    }

    /** @param path regions from the nation down */
    BlockSums of(List<String> path) {
        var node = root;
        for (var region : path) {
            node = node.children.computeIfAbsent(region, fresh -> new Node());
        }
        if (node.own == null) {
            node.own = new BlockSums();
        }
        return node.own;
    }

    void forEachBlock(Visitor visitor) {
        root.children.forEach((region, node) -> visit(region, node, visitor));
    }

    /** Everything at and below the node, in the form of a region's own part. */
    private static Block visit(String region, Node node, Visitor visitor) {
        var below = Block.EMPTY;
        if (!node.children.isEmpty()) {
            var sums = new BlockSums();
            node.children.forEach((child, next) -> sums.add(visit(child, next, visitor)));
            below = sums.build();
            BelowParts.of(below).forEach((part, sum) -> visitor.visit(region, part, sum.build()));
        }
        if (node.own == null) {
            return below;
        }
        var own = node.own.build();
        visitor.visit(region, BlockPart.OWN, own);
        return own.plus(below);
    }

    /** Takes blocks one by one; one region's part may come more than once. */
    interface Visitor {
        void visit(String region, BlockPart part, Block block);
    }
}
