package org.huizong.aggregation.stream.application;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.aggregation.stream.application.ChangeLog.Page;
import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.StreamPosition;

/**
 * 最近的变动: the newest changes, read once and kept for all streams. Whoever is behind what is kept reads the log itself.
 */
final class ChangeTail {

    private final int room;
    private final TreeMap<StreamPosition, KeyChange> kept = new TreeMap<>();
    private StreamPosition floor = StreamPosition.after(0);
    private StreamPosition through = StreamPosition.after(0);

    /** @param room changes that are kept at most */
    ChangeTail(int room) {
        this.room = room;
    }

    synchronized void restart(StreamPosition at) {
        kept.clear();
        floor = at;
        through = at;
    }

    /** @param page what the log has behind {@link #through} */
    synchronized void append(Page page) {
        page.changes().forEach(change -> kept.put(change.position(), change));
        through = page.through();
        while (kept.size() > room) {
            floor = kept.pollFirstEntry().getKey();
        }
    }

    synchronized StreamPosition through() {
        return through;
    }

    /** Empty when changes behind the position are not kept any more. */
    synchronized Optional<Page> after(StreamPosition position, int limit) {
        if (floor.isBehind(position)) {
            return Optional.empty();
        }
        var changes = new ArrayList<KeyChange>();
        for (var change : kept.tailMap(position, false).values()) {
            if (changes.size() == limit) {
                return Optional.of(new Page(changes, changes.get(limit - 1).position()));
            }
            changes.add(change);
        }
        return Optional.of(new Page(changes, through.isBehind(position) ? through : position));
    }
}
