package org.huizong.aggregation.stream.application;

import java.util.List;
import org.huizong.aggregation.stream.WatermarkTold;
import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.StreamPosition;
import org.huizong.platform.access.Unscoped;

/** 变动日志: the port to the kept history of contributions, in the order of the watermarks. */
public interface ChangeLog {

    /** @param through everything up to here has been read, told here or not */
    record Page(List<KeyChange> changes, StreamPosition through) {

        public Page {
            changes = List.copyOf(changes);
        }
    }

    @Unscoped("a position in time, without content")
    WatermarkTold newest();

    /** The changes behind a position, {@code limit} at most, of committed watermarks. */
    @Unscoped("read once for all clients; each stream compares every change with its caller's scope before telling it")
    Page after(StreamPosition position, int limit);
}
