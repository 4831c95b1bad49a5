package org.huizong.aggregation.cell.domain;

import java.util.Comparator;

/**
 * 事实的位置: where one amount stands inside its book. A dimension that the cube does not have is the empty text; a place
 * that the document does not tell is {@code unspecified}; a plain fact has no detail.
 */
public record Place(
        String cube,
        String function,
        String economic,
        String nature,
        String fundingSource,
        String fund,
        String category,
        String project,
        String detail)
        implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::cube)
            .thenComparing(Place::function)
            .thenComparing(Place::economic)
            .thenComparing(Place::nature)
            .thenComparing(Place::fundingSource)
            .thenComparing(Place::fund)
            .thenComparing(Place::category)
            .thenComparing(Place::detail)
            .thenComparing(Place::project);

    public Place withFunction(String other) {
        return function.equals(other)
                ? this
                : new Place(cube, other, economic, nature, fundingSource, fund, category, project, detail);
    }

    /** Cells add the projects of one place: a project is a matter of its book. */
    public Place withoutProject() {
        return project.isEmpty()
                ? this
                : new Place(cube, function, economic, nature, fundingSource, fund, category, "", detail);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
