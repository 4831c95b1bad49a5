package org.huizong.performance.indicatorlibrary.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huizong.performance.indicatorlibrary.domain.LibraryKind;

/**
 * What is searched for; an empty member does not filter.
 *
 * @param words each of them stands in the indicator
 * @param regionPath codes from the province down to a region: what its units may use
 * @param year the indicator holds in it
 */
public record IndicatorFilter(
        List<String> words,
        Optional<LibraryKind> kind,
        Optional<String> scheme,
        Optional<String> level1,
        Optional<String> level2,
        Optional<String> industry,
        List<String> regionPath,
        Optional<UUID> budgetUnit,
        OptionalInt year) {

    public IndicatorFilter {
        words = List.copyOf(words);
        regionPath = List.copyOf(regionPath);
    }
}
