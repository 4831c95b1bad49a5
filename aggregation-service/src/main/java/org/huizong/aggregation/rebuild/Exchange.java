package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.BlockDeltas;

/**
 * 换块: puts the new sums in the place of the blocks that differ. Writers of all partitions wait for it; what they have done since
 * the snapshot is added first.
 */
final class Exchange {

    private static final String HERE = " b.year = d.year and b.stage = d.stage and b.layer = d.layer"
            + " and b.region = d.region and b.part = d.part";

    private final Connection connection;
    private final UUID run;

    Exchange(Connection connection, UUID run) {
        this.connection = connection;
        this.run = run;
    }

    /** @param atSnapshot ids of the contributions that the new sums hold already */
    void exchange(Slice slice, Set<Long> atSnapshot) throws SQLException {
        lockWriters();
        catchUp(slice, atSnapshot);
        update("delete from rollup_block b using rollup_block_difference d where d.run = ? and" + HERE);
        update("insert into rollup_block (year, stage, layer, region, part, shard, cells)"
                + " select b.year, b.stage, b.layer, b.region, b.part, d.shard, b.cells"
                + " from rollup_block_difference d join rollup_block_shadow b on" + HERE + " where d.run = ?");
        moveWatermark();
    }

    /**
     * Every writer locks its row of partition_offset before it reads a block, so this waits for those under way and holds back
     * the others, new partitions included. The second lock holds back another rebuild that thinks that this one is dead.
     */
    private void lockWriters() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table partition_offset in exclusive mode");
            statement.execute("lock table rollup_block_shadow in exclusive mode");
        }
    }

    private void catchUp(Slice slice, Set<Long> atSnapshot) throws SQLException {
        var books = new SliceBooks(connection, slice);
        var opened = books.currentIds();
        var closed = new HashSet<>(atSnapshot);
        closed.removeAll(opened);
        opened.removeAll(atSnapshot);
        var deltas = new BlockDeltas();
        books.byId(opened, (id, entry) -> deltas.add(entry));
        books.byId(closed, (id, entry) -> deltas.subtract(entry));
        new ShadowBlocks(connection).add(deltas.byAddress());
    }

    private void update(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, run);
            statement.executeUpdate();
        }
    }

    /** Answers that were kept under the watermark before are not given again. */
    private void moveWatermark() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "with moved as (update rollup_watermark set watermark = watermark + 1 returning watermark)"
                            + " insert into applied_batch (watermark, applied_at) select watermark, now() from moved");
        }
    }
}
