package org.huizong.aggregation.rollup.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.contracts.cube.Cube;

/** 行值: everything of a row that is a number, by which rows can be ordered and ranked. A value that a row does not have is empty. */
public enum RowValue {
    AMOUNT(Measure.AMOUNT),
    GOALS(Measure.GOALS),
    INDICATORS(Measure.INDICATORS),
    AMOUNT_COVERED(Measure.AMOUNT_COVERED),
    AMOUNT_UNCOVERED(Measure.AMOUNT_UNCOVERED),
    SCORE(Measure.SCORE),
    EVALUATIONS(Measure.EVALUATIONS),
    EXCELLENT(Measure.EXCELLENT),
    GOOD(Measure.GOOD),
    FAIR(Measure.FAIR),
    POOR(Measure.POOR),
    AMOUNT_EVALUATED(Measure.AMOUNT_EVALUATED),
    AMOUNT_EXECUTED(Measure.AMOUNT_EXECUTED),
    EXECUTION_RATE(Measure.EXECUTION_RATE),
    MISSED(Measure.MISSED),
    DIFFERENCES(Measure.DIFFERENCES),
    UNVERIFIED(Measure.UNVERIFIED),
    OVERRIDDEN(Measure.OVERRIDDEN),
    BOOKS(Measure.BOOKS),
    PREVIOUS("previous", row -> Optional.of(number(row.row().previous().amountFen()))),
    CHANGE("change", row -> Optional.of(number(row.row().change()))),
    GROWTH("growth", row -> row.row().growth()),
    SHARE("share", MeasuredRow::share);

    private final String code;
    private final Function<MeasuredRow, Optional<BigDecimal>> value;

    RowValue(Measure measure) {
        this(measure.code(), row -> measure(row.row(), measure));
    }

    RowValue(String code, Function<MeasuredRow, Optional<BigDecimal>> value) {
        this.code = code;
        this.value = value;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    public Optional<BigDecimal> of(MeasuredRow row) {
        return value.apply(row);
    }

    /** The values that the rows of a query have: what nobody asked for cannot order them. */
    public static List<RowValue> of(Cube cube, boolean compared, boolean shared) {
        var values = new ArrayList<RowValue>();
        Measure.of(cube).forEach(measure -> values.add(ofMeasure(measure)));
        if (compared) {
            values.addAll(List.of(PREVIOUS, CHANGE, GROWTH));
        }
        if (shared) {
            values.add(SHARE);
        }
        return List.copyOf(values);
    }

    /** The money of a cube, by which rows are ranked when nothing else was said. */
    public static RowValue moneyOf(Cube cube) {
        return ofMeasure(Measure.moneyOf(cube));
    }

    private static RowValue ofMeasure(Measure measure) {
        return valueOf(measure.name());
    }

    private static Optional<BigDecimal> measure(RollupRow row, Measure measure) {
        return measure.isQuotient()
                ? row.figures().quotient(measure).map(RowValue::number)
                : Optional.of(number(row.value(measure)));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
