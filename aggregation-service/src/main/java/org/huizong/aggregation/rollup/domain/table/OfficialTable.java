package org.huizong.aggregation.rollup.domain.table;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/**
 * 官方表 of a budget book, as a form to be filled with the sums of many books.
 *
 * @param number 1 to 11
 * @param empty what is said when nothing stands in it
 */
public record OfficialTable(
        int number, String title, String empty, List<List<HeaderCell>> header, List<TableSide> sides) {

    public OfficialTable {
        header = header.stream().map(List::copyOf).toList();
        sides = List.copyOf(sides);
    }

    /** The cubes that tell it. */
    public Set<Cube> cubes() {
        var cubes = new LinkedHashSet<Cube>();
        sides.forEach(side -> takes(side).map(Take::cube).forEach(cubes::add));
        return cubes;
    }

    /** The dimensions in which the sums of a cube must be apart. */
    public Set<Dimension> dimensions(Cube cube) {
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var side : sides) {
            takes(side).filter(take -> take.cube() == cube).forEach(take -> {
                dimensions.addAll(take.keys().keySet());
                side.rows().dimension().ifPresent(dimensions::add);
            });
            // A column narrows the facts of every row, whatever cube the form gives the row.
            side.columns().forEach(column -> column.takes()
                    .forEach(take -> dimensions.addAll(take.keys().keySet())));
        }
        dimensions.retainAll(cube.dimensions());
        return dimensions;
    }

    /** Digits of the codes of one dimension that its rows need. */
    public int digits(Dimension dimension) {
        return sides.stream()
                .map(TableSide::rows)
                .filter(rows -> rows.dimension().stream().anyMatch(dimension::equals))
                .mapToInt(RowKind::digits)
                .max()
                .orElse(0);
    }

    private static Stream<Take> takes(TableSide side) {
        var takes = side.rows() == RowKind.KNOWN
                ? side.known().stream().flatMap(row -> row.takes().stream())
                : side.columns().stream().flatMap(column -> column.takes().stream());
        return takes;
    }
}
