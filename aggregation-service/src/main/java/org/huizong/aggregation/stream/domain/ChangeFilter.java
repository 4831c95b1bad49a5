package org.huizong.aggregation.stream.domain;

import java.util.Optional;
import java.util.Set;
import org.huizong.aggregation.cell.domain.View;

/**
 * What a client wants to hear of; an empty set is everything.
 *
 * @param own only books of the very regions (本级), not of those below them
 */
public record ChangeFilter(
        Set<String> regions,
        boolean own,
        Set<Integer> years,
        Set<String> stages,
        Set<String> cubes,
        Set<View> statuses) {

    public ChangeFilter {
        regions = Set.copyOf(regions);
        years = Set.copyOf(years);
        stages = Set.copyOf(stages);
        cubes = Set.copyOf(cubes);
        statuses = Set.copyOf(statuses);
    }

    /** The same for a client that may hear of what is published only; empty if he asked for something else. */
    public Optional<ChangeFilter> published() {
        return wants(View.PUBLISHED)
                ? Optional.of(new ChangeFilter(regions, own, years, stages, cubes, Set.of(View.PUBLISHED)))
                : Optional.empty();
    }

    boolean matches(BookStanding standing) {
        boolean region = regions.isEmpty()
                || (own
                        ? regions.contains(standing.region())
                        : standing.path().stream().anyMatch(regions::contains));
        return region
                && (years.isEmpty() || years.contains(standing.year()))
                && (stages.isEmpty() || stages.contains(standing.stage()));
    }

    boolean wants(View view) {
        return statuses.isEmpty() || statuses.contains(view);
    }

    boolean wantsCube(String cube) {
        return cubes.isEmpty() || cubes.contains(cube);
    }

    boolean wantsEveryCube() {
        return cubes.isEmpty();
    }
}
