package org.huizong.contracts.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 行政区划树: regions by their parent column, never by the prefix of the code (a 省直辖 county has a parent that its digits do
 * not show).
 */
public final class RegionTree {

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<Region>> children = new LinkedHashMap<>();

    public RegionTree(Collection<Region> rows) {
        for (var region : rows) {
            regions.put(region.code(), region);
            children.computeIfAbsent(region.parent(), code -> new ArrayList<>()).add(region);
        }
    }

    /** The tree of the shipped list. */
    public static RegionTree seed() {
        return of(CodeList.seed(CodeList.REGION));
    }

    /** The tree of one edition of the list. */
    public static RegionTree of(CodeList list) {
        var rows = list.rows();
        var names = new LinkedHashMap<String, String>();
        rows.forEach(row -> names.put(row.get("code"), row.get("name")));
        return new RegionTree(rows.stream()
                .map(row -> new Region(
                        row.get("code"),
                        row.get("name"),
                        row.get("parent"),
                        Integer.parseInt(row.get("level")),
                        isVirtual(row.get("name"), names.get(row.get("parent")))))
                .toList());
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    public Collection<Region> all() {
        return List.copyOf(regions.values());
    }

    /** The rows right below a region; the provinces for the empty string. Virtual rows are among them. */
    public List<Region> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** From the province down to the region itself, virtual rows included; empty for an unknown code. */
    public List<Region> path(String code) {
        var path = new ArrayList<Region>();
        for (var region = regions.get(code); region != null; region = regions.get(region.parent())) {
            path.add(0, region);
        }
        return List.copyOf(path);
    }

    /** Whether the region is the root itself or stands anywhere below it. */
    public boolean isWithin(String code, String root) {
        return path(code).stream().anyMatch(region -> region.code().equals(root));
    }

    private static boolean isVirtual(String name, String parentName) {
        return name.equals("市辖区") || name.equals("县") || name.contains("直辖县级") || name.equals(parentName);
    }
}
