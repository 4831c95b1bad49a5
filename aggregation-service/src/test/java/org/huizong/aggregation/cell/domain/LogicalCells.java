package org.huizong.aggregation.cell.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huizong.contracts.cube.Cube;

/** Blocks as what they mean: one sum a cell, a subtree being the own level and what stands below. */
public final class LogicalCells {

    private LogicalCells() {}

    public static SortedMap<CellKey, Measures> of(Map<BlockAddress, Block> blocks) {
        var cells = new TreeMap<CellKey, Measures>();
        blocks.forEach((address, block) -> Arrays.stream(Cube.values())
                .filter(cube -> tellsPlaces(address.part(), cube))
                .forEach(cube -> add(cells, address, block, cube)));
        return cells;
    }

    private static void add(Map<CellKey, Measures> cells, BlockAddress address, Block block, Cube cube) {
        var section = block.sections().get(SectionId.sums(cube));
        if (section == null) {
            return;
        }
        for (int row = 0; row < section.size(); row++) {
            var place = CellLayout.of(cube).place(section.key(row));
            Facts.add(cells, key(address, false, place), section.measures(row));
            if (address.part().equals(BlockPart.OWN)) {
                Facts.add(cells, key(address, true, place), section.measures(row));
            }
        }
    }

    /** A summary repeats what the classes tell, where there are classes. */
    private static boolean tellsPlaces(BlockPart part, Cube cube) {
        return part.equals(BlockPart.OWN)
                || part.equals(BlockPart.SUMMARY) != CellLayout.of(cube).hasFunctions();
    }

    private static CellKey key(BlockAddress address, boolean own, Place place) {
        return new CellKey(address.year(), address.stage(), address.layer(), address.region(), own, place);
    }
}
