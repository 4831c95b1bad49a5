package org.huizong.aggregation.cell.domain;

/**
 * 块的偏差: how far stored sums are from what they should be.
 *
 * @param cells numbers that stand in either
 * @param differing numbers that are not the same
 * @param differenceFen Σ of the amounts by which money differs
 */
public record BlockDifference(long cells, long differing, long differenceFen) {

    public static final BlockDifference NONE = new BlockDifference(0, 0, 0);

    public static BlockDifference of(Block expected, Block stored) {
        var sums = new BlockSums();
        sums.add(stored);
        sums.subtract(expected);
        var left = sums.build();
        long cells = 0;
        var wantedById = expected.sections();
        for (var section : wantedById.values()) {
            cells += section.size();
        }
        long differing = 0;
        long fen = 0;
        for (var entry : left.sections().entrySet()) {
            var section = entry.getValue();
            var wanted = wantedById.get(entry.getKey());
            boolean money = section.columns() != Section.COUNT_COLUMNS;
            for (int row = 0; row < section.size(); row++) {
                differing++;
                cells += wanted == null || !wanted.has(section.key(row)) ? 1 : 0;
                if (money) {
                    var off = section.measures(row);
                    fen = Math.addExact(fen, Math.abs(off.amountFen()) + Math.abs(off.uncoveredFen()));
                }
            }
        }
        return new BlockDifference(cells, differing, fen);
    }

    public BlockDifference plus(BlockDifference other) {
        return new BlockDifference(
                cells + other.cells, differing + other.differing, Math.addExact(differenceFen, other.differenceFen));
    }
}
