package org.huizong.aggregation.apply.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 批次判读: judges the changes of one batch against the applied versions and keeps the last of each book. Every change ends
 * as exactly one of applied, superseded, duplicate or conflicting.
 *
 * @param winners the changes to apply
 * @param conflicting offsets of the changes that carry an applied version with other content
 */
public record BatchReading(
        SortedMap<BookKey, BookChange> winners, int superseded, int duplicates, Set<Long> conflicting) {

    /** @param changes by offset, in its order; the same change may stand at several */
    public static BatchReading of(Map<BookKey, BookVersion> applied, SortedMap<Long, BookChange> changes) {
        var newest = new HashMap<>(applied);
        var winners = new TreeMap<BookKey, BookChange>();
        var conflicting = new HashSet<Long>();
        int superseded = 0;
        int duplicates = 0;
        for (var incoming : changes.entrySet()) {
            var change = incoming.getValue();
            var known = newest.get(change.key());
            switch (known == null
                    ? BookVersion.Standing.NEWER
                    : change.version().against(known)) {
                case NEWER -> {
                    newest.put(change.key(), change.version());
                    superseded += winners.put(change.key(), change) == null ? 0 : 1;
                }
                case SAME -> duplicates++;
                case CONFLICTING -> conflicting.add(incoming.getKey());
                case OLDER -> superseded++;
            }
        }
        return new BatchReading(winners, superseded, duplicates, conflicting);
    }
}
