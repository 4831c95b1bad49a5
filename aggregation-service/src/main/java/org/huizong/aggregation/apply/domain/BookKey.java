package org.huizong.aggregation.apply.domain;

import java.util.Comparator;
import java.util.UUID;

/** 预算书的键: one book as one owning service announces it. */
public record BookKey(EventSource source, UUID bookId) implements Comparable<BookKey> {

    private static final Comparator<BookKey> ORDER = Comparator.comparing(BookKey::source)
            .thenComparing(key -> key.bookId().toString());

    @Override
    public int compareTo(BookKey other) {
        return ORDER.compare(this, other);
    }
}
