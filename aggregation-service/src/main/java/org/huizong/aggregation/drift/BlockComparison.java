package org.huizong.aggregation.drift;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockDeltas;
import org.huizong.aggregation.cell.domain.BlockDifference;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.BlockSums;
import org.huizong.aggregation.cell.domain.LayersCodec;
import org.huizong.aggregation.cell.domain.SectionId;
import org.huizong.aggregation.cell.domain.View;

/**
 * 逐块核对 in the snapshot of one connection, one branch of the region tree after the other. The blocks of regions that stand in
 * several branches, as the nation does and a region that has moved, wait until all branches have been added.
 */
final class BlockComparison {

    private static final int FETCH = 500;
    private static final int EVERY_VIEW = 7;

    private final Connection connection;
    private final Set<String> shared;
    private final Map<BlockAddress, BlockSums> waiting = new HashMap<>();
    private final Set<BlockAddress> compared = new HashSet<>();
    private BlockDifference branches = BlockDifference.NONE;

    BlockComparison(Connection connection) throws SQLException {
        this.connection = connection;
        this.shared = new HashSet<>();
        read(
                "select code from contribution, unnest(region_path) as p (code) where to_batch is null"
                        + " group by code having count(distinct coalesce(region_path[2], '')) > 1",
                row -> shared.add(row.getString(1)));
    }

    /** @param branch second region of the paths; empty for books of the root itself */
    void compare(String branch) throws SQLException {
        var expected = expected(branch);
        var here = new HashMap<BlockAddress, Block>();
        expected.forEach((address, block) -> {
            if (shared.contains(address.region())) {
                waiting.computeIfAbsent(address, fresh -> new BlockSums()).add(block);
            } else {
                here.put(address, block);
            }
        });
        branches = branches.plus(compare(here));
    }

    /** The difference of everything that the contributions speak of. */
    BlockDifference compareShared() throws SQLException {
        var expected = new HashMap<BlockAddress, Block>();
        waiting.forEach((address, sums) -> expected.put(address, sums.build()));
        return branches.plus(compare(expected));
    }

    /** Stored sums at addresses that no contribution speaks of: they should be nothing together. */
    BlockDifference neverExpected() throws SQLException {
        var stray = new HashMap<BlockAddress, BlockSums>();
        read("select year, stage, layer, region, part, cells from rollup_block", row -> {
            var address = address(row);
            if (!compared.contains(address)) {
                stray.computeIfAbsent(address, fresh -> new BlockSums()).add(BlockCodec.decode(row.getBytes(6)));
            }
        });
        var difference = BlockDifference.NONE;
        for (var sums : stray.values()) {
            difference = difference.plus(BlockDifference.of(Block.EMPTY, sums.build()));
        }
        return difference;
    }

    private BlockDifference compare(Map<BlockAddress, Block> expected) throws SQLException {
        var regions = new HashSet<String>();
        expected.keySet().forEach(address -> regions.add(address.region()));
        var stored = new HashMap<BlockAddress, BlockSums>();
        var sql = "select year, stage, layer, region, part, cells from rollup_block where region = any(?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", regions.toArray()));
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var address = address(row);
                    if (expected.containsKey(address)) {
                        stored.computeIfAbsent(address, fresh -> new BlockSums())
                                .add(BlockCodec.decode(row.getBytes(6)));
                    }
                }
            }
        }
        var difference = BlockDifference.NONE;
        for (var entry : expected.entrySet()) {
            var sums = stored.get(entry.getKey());
            difference =
                    difference.plus(BlockDifference.of(entry.getValue(), sums == null ? Block.EMPTY : sums.build()));
        }
        compared.addAll(expected.keySet());
        return difference;
    }

    private Map<BlockAddress, Block> expected(String branch) throws SQLException {
        var deltas = new BlockDeltas();
        var sql = "select region_path, year, stage, views, counted, event_source, facts from contribution"
                + " where to_batch is null and coalesce(region_path[2], '') = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, branch);
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    deltas.add(entry(row));
                }
            }
        }
        return deltas.byAddress();
    }

    private static BlockDeltas.Entry entry(ResultSet row) throws SQLException {
        var layers = LayersCodec.decode(row.getBytes(7));
        int counted = row.getInt(5);
        return new BlockDeltas.Entry(
                Arrays.asList((String[]) row.getArray(1).getArray()),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                row.getString(6).equals("budget") ? SectionId.FILED_BUDGETS : SectionId.FILED_PERFORMANCE,
                counted == EVERY_VIEW ? layers : layers.counting(counted));
    }

    private static BlockAddress address(ResultSet row) throws SQLException {
        return new BlockAddress(
                row.getInt(1),
                row.getString(2),
                View.values()[row.getInt(3)],
                row.getString(4),
                new BlockPart(row.getInt(5)));
    }

    private void read(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
