package org.huizong.bench.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;

/** 区划: the regions of the shipped list that can have departments, and what stands above each. */
public final class Places {

    public static final String NATION = "000000";

    private static final int PREFECTURE_LEVEL = 2;

    private final RegionTree tree = RegionTree.seed();
    private final List<Region> regions;
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, String> partitionRegions = new HashMap<>();

    public Places() {
        regions = tree.all().stream().filter(region -> !region.virtual()).toList();
        for (var region : tree.all()) {
            var path = tree.path(region.code());
            var shown = new ArrayList<String>();
            shown.add(NATION);
            path.stream().filter(above -> !above.virtual()).map(Region::code).forEach(shown::add);
            paths.put(region.code(), List.copyOf(shown));
            partitionRegions.put(
                    region.code(),
                    path.stream()
                            .filter(above -> above.level() == PREFECTURE_LEVEL)
                            .map(Region::code)
                            .findFirst()
                            .orElse(region.code()));
        }
    }

    /** Without the rows that only divide the list (市辖区, 县, 直辖). */
    public List<Region> regions() {
        return regions;
    }

    /** From the nation down to the region itself. */
    public List<String> path(String region) {
        return paths.get(region);
    }

    public int level(String region) {
        return tree.find(region).orElseThrow().level();
    }

    /** As budget-service chooses it: one for all books of a prefecture. */
    public int partition(String region, int partitions) {
        return Math.floorMod(partitionRegions.get(region).hashCode(), partitions);
    }
}
