package org.huizong.aggregation.cell.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** 块: the sections of one address, none of them empty, in the order of their numbers. */
public final class Block {

    public static final Block EMPTY = new Block(new int[0], new Section[0]);

    private final int[] ids;
    private final Section[] sections;

    Block(int[] ids, Section[] sections) {
        this.ids = ids;
        this.sections = sections;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    public SortedMap<Integer, Section> sections() {
        var byId = new TreeMap<Integer, Section>();
        forEach(byId::put);
        return Collections.unmodifiableSortedMap(byId);
    }

    /** Exact sums of both; what comes to nothing is left out. */
    public Block plus(Block other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        var sumIds = new int[ids.length + other.ids.length];
        var sums = new Section[sumIds.length];
        int size = 0;
        int mine = 0;
        int others = 0;
        while (mine < ids.length || others < other.ids.length) {
            int order = order(mine, other, others);
            int id = order <= 0 ? ids[mine] : other.ids[others];
            Section sum;
            if (order == 0) {
                sum = sections[mine++].plus(other.sections[others++]);
            } else {
                sum = order < 0 ? sections[mine++] : other.sections[others++];
            }
            if (sum.size() > 0) {
                sumIds[size] = id;
                sums[size++] = sum;
            }
        }
        return new Block(Arrays.copyOf(sumIds, size), Arrays.copyOf(sums, size));
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < ids.length; i++) {
            visitor.visit(ids[i], sections[i]);
        }
    }

    /** Below zero if the section of this block comes next, above if that of the other does. */
    private int order(int mine, Block other, int others) {
        if (mine == ids.length) {
            return 1;
        }
        return others == other.ids.length ? -1 : Integer.compare(ids[mine], other.ids[others]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block block && Arrays.equals(ids, block.ids) && Arrays.equals(sections, block.sections);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids) * 31 + Arrays.hashCode(sections);
    }

    @Override
    public String toString() {
        return "Block" + Arrays.toString(ids);
    }

    /** Takes sections one by one. */
    interface Visitor {
        void visit(int id, Section section);
    }
}
