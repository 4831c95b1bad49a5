package org.huizong.aggregation.rebuild;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockSums;

/** 影子核对: the blocks of a slice as they are stored beside those that were made anew, one address after the other. */
final class ShadowComparison {

    private static final String OF_SLICE = " where year = ? and stage = ? order by layer, region, part";
    private static final int BATCH = 500;

    private final Connection connection;
    private final UUID run;
    private final RebuildTally tally;

    ShadowComparison(Connection connection, UUID run, RebuildTally tally) {
        this.connection = connection;
        this.run = run;
        this.tally = tally;
    }

    /** Notes every difference and gives their number. */
    long compare(Slice slice) throws SQLException {
        long before = tally.differing();
        var columns = "select year, stage, layer, region, part, ";
        try (var live = select(slice, columns + "shard, cells from rollup_block" + OF_SLICE + ", shard");
                var shadow = select(slice, columns + "0, cells from rollup_block_shadow" + OF_SLICE);
                var stored = new StoredBlocks(live);
                var rebuilt = new StoredBlocks(shadow);
                var noted = connection.prepareStatement("insert into rollup_block_difference"
                        + " (year, stage, layer, region, part, shard, run) values (?, ?, ?, ?, ?, ?, ?)")) {
            var left = stored.next();
            var right = rebuilt.next();
            while (left.isPresent() || right.isPresent()) {
                int order = order(left, right);
                var here = order <= 0 ? left : Optional.<StoredBlocks.Rows>empty();
                var there = order >= 0 ? right : Optional.<StoredBlocks.Rows>empty();
                if (differ(here, there)) {
                    note(noted, here.or(() -> there).orElseThrow(), here.map(StoredBlocks.Rows::shard));
                }
                left = order <= 0 ? stored.next() : left;
                right = order >= 0 ? rebuilt.next() : right;
            }
            noted.executeBatch();
        }
        return tally.differing() - before;
    }

    private static int order(Optional<StoredBlocks.Rows> left, Optional<StoredBlocks.Rows> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? 1 : -1;
        }
        return left.get().address().compareTo(right.get().address());
    }

    private boolean differ(Optional<StoredBlocks.Rows> stored, Optional<StoredBlocks.Rows> rebuilt) {
        var wanted = rebuilt.map(rows -> rows.cells().get(0));
        var address = stored.or(() -> rebuilt).orElseThrow().address();
        wanted.ifPresent(cells -> tally.rebuilt(address, cells));
        var found = stored.flatMap(rows -> sum(rows, wanted));
        found.ifPresent(cells -> tally.stored(address, cells));
        return !(found.isPresent()
                ? wanted.filter(cells -> Arrays.equals(cells, found.get())).isPresent()
                : wanted.isEmpty());
    }

    /** The sum over all partitions; empty when nothing is left of it. */
    private static Optional<byte[]> sum(StoredBlocks.Rows rows, Optional<byte[]> wanted) {
        var first = rows.cells().get(0);
        if (rows.cells().size() == 1
                && wanted.filter(cells -> Arrays.equals(cells, first)).isPresent()) {
            return wanted;
        }
        try {
            var sums = new BlockSums();
            rows.cells().forEach(cells -> sums.add(BlockCodec.decode(cells)));
            var sum = sums.build();
            return sum.isEmpty() ? Optional.empty() : Optional.of(BlockCodec.encode(sum));
        } catch (RuntimeException unreadable) {
            // Broken bytes can fail in any way. They differ from whatever is right, and are replaced unread.
            var bytes = new ByteArrayOutputStream();
            rows.cells().forEach(bytes::writeBytes);
            return Optional.of(bytes.toByteArray());
        }
    }

    private void note(PreparedStatement noted, StoredBlocks.Rows rows, Optional<Integer> shard) throws SQLException {
        tally.differs();
        ShadowBlocks.bind(noted, rows.address());
        // No partition has the number 0: a block that was missing altogether belongs to none.
        noted.setInt(6, shard.orElse(0));
        noted.setObject(7, run);
        noted.addBatch();
        if (tally.differing() % BATCH == 0) {
            noted.executeBatch();
        }
    }

    private PreparedStatement select(Slice slice, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setInt(1, slice.year());
        statement.setString(2, slice.stage());
        return statement;
    }
}
