package org.huizong.contracts.cube;

import static org.huizong.contracts.cube.Dimension.CATEGORY;
import static org.huizong.contracts.cube.Dimension.ECONOMIC;
import static org.huizong.contracts.cube.Dimension.FUNCTION;
import static org.huizong.contracts.cube.Dimension.FUND;
import static org.huizong.contracts.cube.Dimension.NATURE;
import static org.huizong.contracts.cube.Dimension.PROJECT;
import static org.huizong.contracts.cube.Dimension.SOURCE;

import java.util.Arrays;
import java.util.List;

/** 汇总口径: one universe of facts. Amounts of different cubes are never added: each is a projection of the same money. */
public enum Cube {
    /** Table 3, all sources. */
    EXPENDITURE("expenditure", FUNCTION, NATURE),
    /** Table 2, columns 3 to 12. */
    REVENUE("revenue", FUNCTION, SOURCE),
    /** Table 5: this year's appropriation, superior transfers in, carry-over out. */
    GENERAL_PUBLIC_BUDGET("general-public-budget", FUNCTION, NATURE),
    /** Table 6. */
    BASIC("basic", ECONOMIC, NATURE),
    /** Table 7 only. */
    PROJECT_EXPENDITURE("project", FUNCTION, ECONOMIC, PROJECT),
    /** Table 10. */
    THREE_PUBLIC("three-public", CATEGORY, FUND),
    /** Table 11. */
    CARRYOVER("carryover", FUND, NATURE),
    /** Performance goals: counts and the money behind them. */
    PERFORMANCE("performance", FUNCTION, CATEGORY, PROJECT);

    private final String code;
    private final List<Dimension> dimensions;

    Cube(String code, Dimension... dimensions) {
        this.code = code;
        this.dimensions = List.of(dimensions);
    }

    /** The word of the API and of the events. */
    public String code() {
        return code;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Cube::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no cube */
    public static Cube ofCode(String code) {
        return Arrays.stream(values())
                .filter(cube -> cube.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown cube: " + code));
    }
}
