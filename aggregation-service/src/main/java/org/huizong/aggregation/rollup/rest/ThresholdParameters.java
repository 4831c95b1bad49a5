package org.huizong.aggregation.rollup.rest;

import java.util.List;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.domain.AmountRange;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.AmountUnit;

/**
 * 门槛: {@code minLine} and {@code maxLine} say which lines of books take part, before anything is added up; {@code minAmount}
 * and {@code maxAmount} which rows are shown, after. Amounts are in the unit of the answer, both ends included.
 */
final class ThresholdParameters {

    private static final List<String> UNITS = List.of("yuan", "wan", "yi");

    private final AskedParameters asked;

    ThresholdParameters(AskedParameters asked) {
        this.asked = asked;
    }

    static AmountUnit unit(AskedParameters asked) {
        return asked.word("unit", UNITS, AmountUnit::ofCode).orElse(AmountUnit.YUAN);
    }

    AmountRange lines(Cube cube) {
        var range = range("minLine", "maxLine");
        if (!range.isAll() && cube == Cube.PERFORMANCE) {
            throw AskedParameters.refused(
                    range.fromFen().isPresent() ? "minLine" : "maxLine",
                    "口径 performance 汇总的是绩效目标，没有金额明细",
                    "cube performance adds up goals, it has no lines of money");
        }
        return range;
    }

    AmountRange rows() {
        return range("minAmount", "maxAmount");
    }

    private AmountRange range(String from, String to) {
        var range = new AmountRange(fen(from), fen(to));
        if (range.isEmpty()) {
            throw AskedParameters.refused(from, "大于 " + to, "is more than " + to);
        }
        return range;
    }

    private OptionalLong fen(String name) {
        var text = asked.one(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(unit(asked).parse(text.get()).fen());
        } catch (IllegalArgumentException e) {
            throw AskedParameters.refused(
                    name,
                    "应为 unit 所定单位的金额，最小到分，如 10000.00",
                    "must be an amount in the unit of the answer, no finer than a fen, such as 10000.00");
        }
    }
}
