package org.huizong.aggregation.drift;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.BlockDeltas;
import org.huizong.aggregation.cell.domain.BlockDifference;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.BlockSums;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.rebuild.Slice;
import org.huizong.aggregation.rebuild.SliceBooks;

/**
 * 逐块核对 of one year and stage in the snapshot of one connection, one branch of the region tree after the other. The blocks of regions that stand in
 * several branches, as the nation does and a region that has moved, wait until all branches have been added.
 */
final class BlockComparison {

    private static final int FETCH = 500;
    private static final String OF_SLICE = " year = ? and stage = ?";

    private final Connection connection;
    private final Slice slice;
    private final Set<String> shared;
    private final Map<BlockAddress, BlockSums> waiting = new HashMap<>();
    private final Set<BlockAddress> compared = new HashSet<>();
    private BlockDifference branches = BlockDifference.NONE;

    private BlockComparison(Connection connection, Slice slice) throws SQLException {
        this.connection = connection;
        this.slice = slice;
        this.shared = new HashSet<>();
        read(
                "select code from contribution, unnest(region_path) as p (code) where to_batch is null and" + OF_SLICE
                        + " group by code having count(distinct coalesce(region_path[2], '')) > 1",
                row -> shared.add(row.getString(1)));
    }

    static BlockDifference of(Connection connection, Slice slice) throws SQLException {
        var comparison = new BlockComparison(connection, slice);
        var branches = new ArrayList<String>();
        comparison.read(
                "select distinct coalesce(region_path[2], '') from contribution where to_batch is null and" + OF_SLICE,
                row -> branches.add(row.getString(1)));
        for (var branch : branches) {
            comparison.compare(branch);
        }
        return comparison.compareShared().plus(comparison.neverExpected());
    }

    /** @param branch second region of the paths; empty for books of the root itself */
    private void compare(String branch) throws SQLException {
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
    private BlockDifference compareShared() throws SQLException {
        var expected = new HashMap<BlockAddress, Block>();
        waiting.forEach((address, sums) -> expected.put(address, sums.build()));
        return branches.plus(compare(expected));
    }

    /** Stored sums at addresses that no contribution speaks of: they should be nothing together. */
    private BlockDifference neverExpected() throws SQLException {
        var stray = new HashMap<BlockAddress, StoredSum>();
        read("select year, stage, layer, region, part, cells from rollup_block where" + OF_SLICE, row -> {
            var address = address(row);
            if (!compared.contains(address)) {
                stray.computeIfAbsent(address, fresh -> new StoredSum()).add(row.getBytes(6));
            }
        });
        var difference = BlockDifference.NONE;
        for (var sum : stray.values()) {
            difference = difference.plus(sum.against(Block.EMPTY));
        }
        return difference;
    }

    private BlockDifference compare(Map<BlockAddress, Block> expected) throws SQLException {
        var regions = new HashSet<String>();
        expected.keySet().forEach(address -> regions.add(address.region()));
        var stored = new HashMap<BlockAddress, StoredSum>();
        var sql = "select year, stage, layer, region, part, cells from rollup_block where" + OF_SLICE
                + " and region = any(?)";
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement);
            statement.setArray(3, connection.createArrayOf("text", regions.toArray()));
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var address = address(row);
                    if (expected.containsKey(address)) {
                        stored.computeIfAbsent(address, fresh -> new StoredSum())
                                .add(row.getBytes(6));
                    }
                }
            }
        }
        var difference = BlockDifference.NONE;
        for (var entry : expected.entrySet()) {
            var sum = stored.getOrDefault(entry.getKey(), new StoredSum());
            difference = difference.plus(sum.against(entry.getValue()));
        }
        compared.addAll(expected.keySet());
        return difference;
    }

    private Map<BlockAddress, Block> expected(String branch) throws SQLException {
        var deltas = new BlockDeltas();
        var sql = "select " + SliceBooks.COLUMNS + " from contribution where" + OF_SLICE
                + " and to_batch is null and coalesce(region_path[2], '') = ?";
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement);
            statement.setString(3, branch);
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    deltas.add(SliceBooks.entry(row, 1));
                }
            }
        }
        return deltas.byAddress();
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
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement);
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        statement.setInt(1, slice.year());
        statement.setString(2, slice.stage());
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
