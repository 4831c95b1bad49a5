package org.huizong.aggregation.cell.domain;

import org.huizong.contracts.cube.Dimension;

/**
 * 块的部分: which cells of a region lie in one row. What regions below contribute is cut in a summary by functional class and
 * one part for each class; what the region's own books contribute is one part.
 */
public record BlockPart(int number) implements Comparable<BlockPart> {

    /** Digits of a functional class (类). */
    public static final int CLASS_DIGITS = 3;

    /** 本级: everything of the books of the region itself. */
    public static final BlockPart OWN = new BlockPart(0);
    /** 下级, by functional class, and the cubes without functions. */
    public static final BlockPart SUMMARY = new BlockPart(1);
    /** 下级: functional codes below no class. */
    public static final BlockPart UNSPECIFIED = new BlockPart(2);

    /** 下级, everything of one functional class. */
    public static BlockPart ofClass(String functionClass) {
        return functionClass.isEmpty() || functionClass.equals(Dimension.UNSPECIFIED)
                ? UNSPECIFIED
                : new BlockPart(Integer.parseInt(functionClass));
    }

    @Override
    public int compareTo(BlockPart other) {
        return Integer.compare(number, other.number);
    }
}
