package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.huizong.aggregation.apply.application.RollupCells;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.View;

/**
 * 汇总块 of one partition. Every partition has rows of its own, which readers add up: its writer, fenced by the lock on the
 * partition's offset, is the only one that touches them, so writers never wait for each other's regions.
 */
final class SqlRollupCells implements RollupCells {

    private static final String[] KEY_TYPES = {"integer", "text", "smallint", "text", "smallint"};

    private final Connection connection;
    private final int shard;

    SqlRollupCells(Connection connection, int shard) {
        this.connection = connection;
        this.shard = shard;
    }

    @Override
    public void add(SortedMap<BlockAddress, Block> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        try {
            var stored = read(deltas.keySet());
            var fresh = new BinaryRows("rollup_block", "year", "stage", "layer", "region", "part", "shard", "cells");
            var changed = new Columns("integer", "text", "smallint", "text", "smallint", "bytea");
            var emptied = new ArrayList<BlockAddress>();
            deltas.forEach((address, delta) -> {
                var before = stored.get(address);
                if (before == null) {
                    add(fresh.row(), address, delta);
                    return;
                }
                var after = BlockCodec.decode(before).plus(delta);
                if (after.isEmpty()) {
                    emptied.add(address);
                } else {
                    changed.add(
                            address.year(),
                            address.stage(),
                            (short) address.layer().ordinal(),
                            address.region(),
                            (short) address.part().number(),
                            BlockCodec.encode(after));
                }
            });
            fresh.copyInto(connection);
            update(changed);
            delete(emptied);
        } catch (SQLException e) {
            throw SqlFailures.classify(e);
        }
    }

    private Map<BlockAddress, byte[]> read(Set<BlockAddress> addresses) throws SQLException {
        var keys = new Columns(KEY_TYPES);
        addresses.forEach(address -> keys.add(key(address)));
        var sql = "select b.year, b.stage, b.layer, b.region, b.part, b.cells from " + keys.unnest()
                + " as k (year, stage, layer, region, part) join rollup_block b using (year, stage, layer, region, part)"
                + " where b.shard = ?";
        var blocks = new HashMap<BlockAddress, byte[]>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(keys.bind(statement, 1), shard);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var address = new BlockAddress(
                            row.getInt(1),
                            row.getString(2),
                            View.values()[row.getInt(3)],
                            row.getString(4),
                            new BlockPart(row.getInt(5)));
                    blocks.put(address, row.getBytes(6));
                }
            }
        }
        return blocks;
    }

    private void add(BinaryRows row, BlockAddress address, Block block) {
        row.integer(address.year())
                .text(address.stage())
                .smallint(address.layer().ordinal())
                .text(address.region())
                .smallint(address.part().number())
                .integer(shard)
                .bytes(BlockCodec.encode(block));
    }

    private void update(Columns changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        var sql = "update rollup_block b set cells = k.cells from " + changed.unnest()
                + " as k (year, stage, layer, region, part, cells) where b.year = k.year and b.stage = k.stage"
                + " and b.layer = k.layer and b.region = k.region and b.part = k.part and b.shard = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(changed.bind(statement, 1), shard);
            if (statement.executeUpdate() != changed.size()) {
                throw new SQLException("a block went away under its writer");
            }
        }
    }

    private void delete(Collection<BlockAddress> addresses) throws SQLException {
        if (addresses.isEmpty()) {
            return;
        }
        var keys = new Columns(KEY_TYPES);
        addresses.forEach(address -> keys.add(key(address)));
        var sql = "delete from rollup_block b using " + keys.unnest() + " as k (year, stage, layer, region, part)"
                + " where b.year = k.year and b.stage = k.stage and b.layer = k.layer and b.region = k.region"
                + " and b.part = k.part and b.shard = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(keys.bind(statement, 1), shard);
            statement.executeUpdate();
        }
    }

    private static Object[] key(BlockAddress address) {
        return new Object[] {
            address.year(),
            address.stage(),
            (short) address.layer().ordinal(),
            address.region(),
            (short) address.part().number()
        };
    }
}
