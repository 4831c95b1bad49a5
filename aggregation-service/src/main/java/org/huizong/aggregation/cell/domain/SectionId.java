package org.huizong.aggregation.cell.domain;

import java.util.Arrays;
import java.util.stream.IntStream;
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
    private static final Cube[] CUBES = Cube.values();
    private static final int[] ALL = known();
    private static final int[] INDEX = indexes();

    private SectionId() {}

    public static int sums(Cube cube) {
        return (cube.ordinal() + 1) * CUBE_STEP;
    }

    public static int books(Cube cube, int grouping) {
        return sums(cube) + BOOKS + grouping;
    }

    static int count() {
        return ALL.length;
    }

    /** The place of a section among all of them. */
    static int index(int id) {
        int index = id < INDEX.length ? INDEX[id] : -1;
        if (index < 0) {
            throw new IllegalStateException("section " + id + " is not known");
        }
        return index;
    }

    static int at(int index) {
        return ALL[index];
    }

    static boolean isFiled(int id) {
        return id < CUBE_STEP;
    }

    /** The cube whose sums or books the section holds; filed books belong to none. */
    static Cube cube(int id) {
        return CUBES[id / CUBE_STEP - 1];
    }

    static boolean isSums(int id) {
        return id >= CUBE_STEP && id % CUBE_STEP == 0;
    }

    static int grouping(int id) {
        return id % CUBE_STEP - BOOKS;
    }

    static int columns(int id) {
        if (id < CUBE_STEP || id % CUBE_STEP != 0) {
            return Section.COUNT_COLUMNS;
        }
        return id == sums(Cube.PERFORMANCE) ? Section.PERFORMANCE_COLUMNS : Section.MONEY_COLUMNS;
    }

    private static int[] known() {
        var ids = IntStream.builder().add(FILED_BUDGETS).add(FILED_PERFORMANCE);
        for (var cube : Cube.values()) {
            ids.add(sums(cube));
            int groupings = CellLayout.of(cube).groupingCount();
            IntStream.range(0, groupings).forEach(grouping -> ids.add(books(cube, grouping)));
        }
        return ids.build().toArray();
    }

    private static int[] indexes() {
        var indexes = new int[ALL[ALL.length - 1] + 1];
        Arrays.fill(indexes, -1);
        for (int index = 0; index < ALL.length; index++) {
            indexes[ALL[index]] = index;
        }
        return indexes;
    }
}
