package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.View;

/** 影子块: adds books up beside the blocks that are read. An address is one row here, whatever partition its books came by. */
final class ShadowBlocks {

    private static final String KEY = "year, stage, layer, region, part";

    private final Connection connection;

    ShadowBlocks(Connection connection) {
        this.connection = connection;
    }

    void add(SortedMap<BlockAddress, Block> deltas) throws SQLException {
        if (deltas.isEmpty()) {
            return;
        }
        var stored = read(deltas.keySet());
        var upsert = "insert into rollup_block_shadow (" + KEY + ", cells) values (?, ?, ?, ?, ?, ?)"
                + " on conflict on constraint rollup_block_shadow_pk do update set cells = excluded.cells";
        var delete = "delete from rollup_block_shadow where year = ? and stage = ? and layer = ? and region = ?"
                + " and part = ?";
        try (var kept = connection.prepareStatement(upsert);
                var emptied = connection.prepareStatement(delete)) {
            for (var delta : deltas.entrySet()) {
                var before = stored.get(delta.getKey());
                var after = before == null ? delta.getValue() : before.plus(delta.getValue());
                var statement = after.isEmpty() ? emptied : kept;
                bind(statement, delta.getKey());
                if (!after.isEmpty()) {
                    kept.setBytes(6, BlockCodec.encode(after));
                }
                statement.addBatch();
            }
            kept.executeBatch();
            emptied.executeBatch();
        }
    }

    private Map<BlockAddress, Block> read(Set<BlockAddress> addresses) throws SQLException {
        var sql = "select b.year, b.stage, b.layer, b.region, b.part, b.cells from"
                + " unnest(?::integer[], ?::text[], ?::smallint[], ?::text[], ?::smallint[])"
                + " as k (year, stage, layer, region, part) join rollup_block_shadow b"
                + " using (year, stage, layer, region, part)";
        var blocks = new HashMap<BlockAddress, Block>();
        try (var statement = connection.prepareStatement(sql)) {
            array(
                    statement,
                    1,
                    "integer",
                    addresses.stream().map(BlockAddress::year).toArray());
            array(
                    statement,
                    2,
                    "text",
                    addresses.stream().map(BlockAddress::stage).toArray());
            array(
                    statement,
                    3,
                    "smallint",
                    addresses.stream().map(ShadowBlocks::layer).toArray());
            array(
                    statement,
                    4,
                    "text",
                    addresses.stream().map(BlockAddress::region).toArray());
            array(
                    statement,
                    5,
                    "smallint",
                    addresses.stream().map(ShadowBlocks::part).toArray());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var address = new BlockAddress(
                            row.getInt(1),
                            row.getString(2),
                            View.values()[row.getInt(3)],
                            row.getString(4),
                            new BlockPart(row.getInt(5)));
                    blocks.put(address, BlockCodec.decode(row.getBytes(6)));
                }
            }
        }
        return blocks;
    }

    static void bind(PreparedStatement statement, BlockAddress address) throws SQLException {
        statement.setInt(1, address.year());
        statement.setString(2, address.stage());
        statement.setInt(3, layer(address));
        statement.setString(4, address.region());
        statement.setInt(5, part(address));
    }

    private static short layer(BlockAddress address) {
        return (short) address.layer().ordinal();
    }

    private static short part(BlockAddress address) {
        return (short) address.part().number();
    }

    private static void array(PreparedStatement statement, int at, String type, Object[] values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
