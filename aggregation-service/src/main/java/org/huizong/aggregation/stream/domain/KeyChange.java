package org.huizong.aggregation.stream.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.View;

/**
 * 变动的键: which figures one book moved at one watermark.
 *
 * @param before the version that ceased to count; empty if none did
 * @param after the version that counts since; that of a withdrawal moves out what was there
 * @param cubes the cubes moved, by status; a status without a cube is one in which the book was filed, or ceased to be,
 *     without a figure
 */
public record KeyChange(
        StreamPosition position,
        Instant at,
        EventSource source,
        UUID bookId,
        Optional<Filed> before,
        Filed after,
        SortedMap<View, SortedSet<String>> cubes) {

    /** A version and where it stands. */
    public record Filed(long version, BookStanding standing) {}

    public KeyChange {
        cubes = Collections.unmodifiableSortedMap(cubes);
    }

    public Stream<BookStanding> standings() {
        return Stream.concat(before.stream(), Stream.of(after)).map(Filed::standing);
    }

    /** Every cube that moved in some status. */
    public SortedSet<String> allCubes() {
        return cubes.values().stream().flatMap(SortedSet::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The statuses in which a cube moved, published first. */
    public Stream<View> statuses(String cube) {
        return cubes.entrySet().stream()
                .filter(status -> status.getValue().contains(cube))
                .map(SortedMap.Entry::getKey);
    }

    /** The part of the change that was asked for; empty if that is nothing. */
    public Optional<KeyChange> within(ChangeFilter filter) {
        if (standings().noneMatch(filter::matches)) {
            return Optional.empty();
        }
        var part = new TreeMap<View, SortedSet<String>>();
        cubes.forEach((view, moved) -> {
            if (filter.wants(view)) {
                var wanted = moved.stream().filter(filter::wantsCube).collect(Collectors.toCollection(TreeSet::new));
                if (!wanted.isEmpty() || filter.wantsEveryCube()) {
                    part.put(view, wanted);
                }
            }
        });
        return part.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyChange(position, at, source, bookId, before, after, part));
    }
}
