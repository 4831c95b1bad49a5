package org.huizong.aggregation.rollup.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;

/**
 * 选区: turns the regions of a query into nodes that never overlap, so that a book counts once and rows add up. The tree is
 * the parent column; rows that exist only in the list (市辖区, 直辖 …) are passed through to what stands below them.
 */
public final class RegionSelection {

    private static final int COUNTY = 3;

    private final RegionTree tree;
    private final String nation;

    public RegionSelection(RegionTree tree, String nation) {
        this.tree = tree;
        this.nation = nation;
    }

    /** The nodes of a query that does not group by region. */
    public List<RegionNode> whole(List<String> regions, boolean own) {
        return roots(regions, own).stream()
                .map(code -> new RegionNode(code, own, false))
                .toList();
    }

    /** @param level the level of the rows; empty for the level below each region */
    public List<RegionNode> grouped(List<String> regions, boolean own, OptionalInt level) {
        var nodes = new ArrayList<RegionNode>();
        for (var root : roots(regions, own)) {
            int target = level.orElse(Math.min(levelOf(root) + 1, COUNTY));
            if (own) {
                nodes.add(new RegionNode(root, true, levelOf(root) < target));
            } else {
                expand(root, target, nodes);
            }
        }
        return List.copyOf(nodes);
    }

    private void expand(String code, int target, List<RegionNode> nodes) {
        boolean passedThrough = tree.find(code).map(Region::virtual).orElse(false) && hasChildren(code);
        if (levelOf(code) >= target && !passedThrough) {
            nodes.add(new RegionNode(code, false, false));
            return;
        }
        nodes.add(new RegionNode(code, true, true));
        children(code).forEach(child -> expand(child.code(), target, nodes));
    }

    private List<String> roots(List<String> regions, boolean own) {
        var distinct = new LinkedHashSet<>(regions.isEmpty() ? List.of(nation) : regions);
        if (own) {
            return List.copyOf(distinct);
        }
        return distinct.stream()
                .filter(code -> distinct.stream().noneMatch(other -> !other.equals(code) && isWithin(code, other)))
                .toList();
    }

    private boolean isWithin(String code, String root) {
        return root.equals(nation) || tree.isWithin(code, root);
    }

    private boolean hasChildren(String code) {
        return !children(code).isEmpty();
    }

    private List<Region> children(String code) {
        return tree.children(code.equals(nation) ? "" : code);
    }

    private int levelOf(String code) {
        return tree.find(code).map(Region::level).orElse(0);
    }
}
