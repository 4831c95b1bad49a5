package org.huizong.aggregation.rollup.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/** 分组维度: what rows can be grouped by: properties of the book, and the dimensions of its cube. */
public enum GroupKey {
    REGION("region", null, false),
    FUNCTION("function", Dimension.FUNCTION, false),
    YEAR("year", null, false),
    BUDGET_UNIT("budgetUnit", null, true),
    DEPARTMENT("department", null, true),
    SOURCE("source", Dimension.SOURCE, false),
    FUND("fund", Dimension.FUND, false),
    NATURE("nature", Dimension.NATURE, false),
    ECONOMIC("economic", Dimension.ECONOMIC, false),
    CATEGORY("category", Dimension.CATEGORY, false),
    PROJECT("project", Dimension.PROJECT, true);

    private final String code;
    private final Dimension dimension;
    private final boolean finerThanCells;

    GroupKey(String code, Dimension dimension, boolean finerThanCells) {
        this.code = code;
        this.dimension = dimension;
        this.finerThanCells = finerThanCells;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** Whether only the contributions of single books tell it. */
    public boolean isFinerThanCells() {
        return finerThanCells;
    }

    /** The dimension of the facts that it groups by; empty for a property of the book. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    public boolean isIn(Cube cube) {
        return dimension == null || cube.dimensions().contains(dimension);
    }

    public static List<GroupKey> of(Cube cube) {
        return Arrays.stream(values()).filter(key -> key.isIn(cube)).toList();
    }

    public static Optional<GroupKey> ofCode(String code) {
        return Arrays.stream(values()).filter(key -> key.code.equals(code)).findFirst();
    }
}
