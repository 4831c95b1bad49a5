package org.huizong.bench.cell;

/**
 * 单元: one sum that every contestant must have: a cube, a region with all below it, a code cut to one of its levels, and the
 * other words of the cube.
 *
 * @param code function code of 3, 5 or 7 digits; economic code of 3 or 5 digits (basic); category (three-public)
 * @param second economic class (project), else empty
 * @param word nature, source or fund; empty where the cube has none
 */
public record Cell(int year, String region, Key key) {

    /** A cell without its region and year. */
    public record Key(String cube, String code, String second, String word) {}
}
