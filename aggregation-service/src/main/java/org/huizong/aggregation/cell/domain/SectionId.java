package org.huizong.aggregation.cell.domain;

import org.huizong.contracts.cube.Cube;

/**
 * 段号: the sums of a cube, the distinct books of one of its groupings, or the books that were filed. The numbers are stored;
 * they change with a new format only.
 */
public final class SectionId {

    /** 已报送 books of budgets. */
    public static final int FILED_BUDGETS = 1;
    /** 已报送 books of performance. */
    public static final int FILED_PERFORMANCE = 2;
    /** The key under which filed books are counted. */
    public static final long FILED_KEY = 0;

    private static final int CUBE_STEP = 64;
    private static final int BOOKS = 1;

    private SectionId() {}

    public static int sums(Cube cube) {
        return (cube.ordinal() + 1) * CUBE_STEP;
    }

    public static int books(Cube cube, int grouping) {
        return sums(cube) + BOOKS + grouping;
    }

    static int columns(int id) {
        if (id < CUBE_STEP || id % CUBE_STEP != 0) {
            return Section.COUNT_COLUMNS;
        }
        return id == sums(Cube.PERFORMANCE) ? Section.PERFORMANCE_COLUMNS : Section.MONEY_COLUMNS;
    }
}
