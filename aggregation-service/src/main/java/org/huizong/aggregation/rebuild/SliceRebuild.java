package org.huizong.aggregation.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.aggregation.cell.domain.BlockDeltas;
import org.jboss.logging.Logger;

/**
 * 切片重建: makes the sums of one slice anew beside those that are read, while books come in, and then exchanges the blocks that
 * differ in one short transaction. What came in after the snapshot is added to the new sums under the lock that all writers
 * need; readers need no lock and see the blocks before or after the exchange, never between.
 */
final class SliceRebuild {

    private static final Logger LOG = Logger.getLogger(SliceRebuild.class);
    /** Bounds the memory: as many books are added up before their sums are written. */
    private static final int FOLDED = 2_000;

    private final DataSource dataSource;
    private final UUID run;
    private final RebuildTally tally;

    SliceRebuild(DataSource dataSource, UUID run, RebuildTally tally) {
        this.dataSource = dataSource;
        this.run = run;
        this.tally = tally;
    }

    /** The caller holds the {@link RebuildLock}. Gives the watermark as of which the slice is known to be right. */
    long rebuild(Slice slice) throws SQLException {
        new Transaction("read committed").run(dataSource, SliceRebuild::clear);
        var books = new HashSet<Long>();
        var snapshot = new Transaction("repeatable read").run(dataSource, connection -> {
            long watermark = watermark(connection);
            addUp(connection, slice, books);
            return new Snapshot(watermark, new ShadowComparison(connection, run, tally).compare(slice));
        });
        if (snapshot.differing() == 0) {
            return snapshot.watermark();
        }
        long watermark = new Transaction("read committed").run(dataSource, connection -> {
            new Exchange(connection, run).exchange(slice, books);
            return watermark(connection);
        });
        LOG.warnf("event=blocks-replaced slice=%s blocks=%d watermark=%d", slice, snapshot.differing(), watermark);
        return watermark;
    }

    private record Snapshot(long watermark, long differing) {}

    private static boolean clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("truncate rollup_block_shadow, rollup_block_difference");
        }
    }

    private void addUp(Connection connection, Slice slice, Set<Long> books) throws SQLException {
        var shadow = new ShadowBlocks(connection);
        var folding = new Folding(shadow);
        new SliceBooks(connection, slice).current((id, entry) -> {
            books.add(id);
            tally.book();
            folding.add(entry);
        });
        folding.write();
    }

    static long watermark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select watermark from rollup_watermark")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Books folded to one delta a block before the shadow is written. */
    private static final class Folding {

        private final ShadowBlocks shadow;
        private BlockDeltas deltas = new BlockDeltas();
        private int books;

        Folding(ShadowBlocks shadow) {
            this.shadow = shadow;
        }

        void add(BlockDeltas.Entry entry) throws SQLException {
            deltas.add(entry);
            books++;
            if (books == FOLDED) {
                write();
            }
        }

        void write() throws SQLException {
            shadow.add(deltas.byAddress());
            deltas = new BlockDeltas();
            books = 0;
        }
    }
}
