package org.huizong.aggregation.rebuild;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.View;

/**
 * 逐块读取: the rows of a slice in the order of their addresses, those of one address together. The statement gives year, stage,
 * layer, region, part, shard and cells, sorted by them.
 */
final class StoredBlocks implements AutoCloseable {

    private static final int FETCH = 200;

    private final ResultSet row;
    private boolean atRow;

    /** @param shard lowest of the shards that have a row here */
    record Rows(BlockAddress address, int shard, List<byte[]> cells) {}

    StoredBlocks(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(FETCH);
        row = statement.executeQuery();
        atRow = row.next();
    }

    Optional<Rows> next() throws SQLException {
        if (!atRow) {
            return Optional.empty();
        }
        var rows = new Rows(address(), row.getInt(6), new ArrayList<>());
        while (atRow && address().equals(rows.address())) {
            rows.cells().add(row.getBytes(7));
            atRow = row.next();
        }
        return Optional.of(rows);
    }

    @Override
    public void close() throws SQLException {
        row.close();
    }

    private BlockAddress address() throws SQLException {
        return new BlockAddress(
                row.getInt(1),
                row.getString(2),
                View.values()[row.getInt(3)],
                row.getString(4),
                new BlockPart(row.getInt(5)));
    }
}
