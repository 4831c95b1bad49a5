package org.huizong.aggregation.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;

/** 重建: makes the sums of slices anew, one slice after the other. Whoever calls holds the {@link RebuildLock}. */
@ApplicationScoped
public class StoreRebuild {

    private final DataSource dataSource;

    public StoreRebuild(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Is told of every slice that is done. */
    interface Progress {
        void done(int slices, RebuildTally tally);
    }

    SortedSet<Slice> slices() throws SQLException {
        return new Transaction("read committed").run(dataSource, Slice::all);
    }

    Rebuild.Outcome rebuild(UUID run, SortedSet<Slice> slices, Progress progress) throws SQLException {
        var tally = new RebuildTally();
        var rebuild = new SliceRebuild(dataSource, run, tally);
        long watermark = 0;
        int done = 0;
        for (var slice : slices) {
            watermark = Math.max(watermark, rebuild.rebuild(slice));
            done++;
            progress.done(done, tally);
        }
        return new Rebuild.Outcome(watermark, tally.checksumBefore(), tally.checksumAfter());
    }

    /** 自愈: makes one slice right and gives the number of blocks that were not. */
    public long heal(Slice slice) throws SQLException {
        var tally = new RebuildTally();
        new SliceRebuild(dataSource, UUID.randomUUID(), tally).rebuild(slice);
        return tally.differing();
    }
}
