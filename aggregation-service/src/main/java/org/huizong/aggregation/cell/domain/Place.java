package org.huizong.aggregation.cell.domain;

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

    public Place withFunction(String other) {
        return function.equals(other)
                ? this
                : new Place(cube, other, economic, nature, fundingSource, fund, category, project, detail);
    }

    public Place withProject(String name) {
        return new Place(cube, function, economic, nature, fundingSource, fund, category, name, detail);
    }

    /** Cells add the projects of one place: a project is a matter of its book. */
    public Place withoutProject() {
        return project.isEmpty()
                ? this
                : new Place(cube, function, economic, nature, fundingSource, fund, category, "", detail);
    }

    @Override
    public int compareTo(Place other) {
        int order = compare(cube, other.cube);
        order = order != 0 ? order : compare(function, other.function);
        order = order != 0 ? order : compare(economic, other.economic);
        order = order != 0 ? order : compare(nature, other.nature);
        order = order != 0 ? order : compare(fundingSource, other.fundingSource);
        order = order != 0 ? order : compare(fund, other.fund);
        order = order != 0 ? order : compare(category, other.category);
        order = order != 0 ? order : compare(detail, other.detail);
        return order != 0 ? order : compare(project, other.project);
    }

    /** Readers of events share the texts of one batch, so that most are told equal without looking at them. */
    @SuppressWarnings("StringEquality")
    private static int compare(String mine, String others) {
        return mine == others ? 0 : mine.compareTo(others);
    }
}
