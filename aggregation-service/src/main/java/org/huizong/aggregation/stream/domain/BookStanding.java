package org.huizong.aggregation.stream.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a book stands in the rollups.
 *
 * @param path regions from the nation down to the book's own
 */
public record BookStanding(
        List<String> path, UUID budgetUnit, String unitName, Optional<UUID> department, int year, String stage) {

    public BookStanding {
        path = List.copyOf(path);
    }

    public String region() {
        return path.get(path.size() - 1);
    }
}
