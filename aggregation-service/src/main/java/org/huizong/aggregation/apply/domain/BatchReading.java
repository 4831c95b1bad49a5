package org.huizong.aggregation.apply.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 批次判读: judges the changes of one batch against the applied versions and keeps the last of each book. Every change ends
 * as exactly one of applied, superseded, duplicate or conflicting.
 *
 * @param winners the changes to apply
 * @param conflicting changes that carry an applied version with other content
 */
public record BatchReading(
        SortedMap<BookKey, BookChange> winners, int superseded, int duplicates, List<BookChange> conflicting) {

    public static BatchReading of(Map<BookKey, BookVersion> applied, Collection<BookChange> changes) {
        var newest = new HashMap<>(applied);
        var winners = new TreeMap<BookKey, BookChange>();
        var conflicting = new ArrayList<BookChange>();
        int superseded = 0;
        int duplicates = 0;
        for (var change : changes) {
            var known = newest.get(change.key());
            switch (known == null
                    ? BookVersion.Standing.NEWER
                    : change.version().against(known)) {
                case NEWER -> {
                    newest.put(change.key(), change.version());
                    superseded += winners.put(change.key(), change) == null ? 0 : 1;
                }
                case SAME -> duplicates++;
                case CONFLICTING -> conflicting.add(change);
                case OLDER -> superseded++;
            }
        }
        return new BatchReading(winners, superseded, duplicates, conflicting);
    }
}
