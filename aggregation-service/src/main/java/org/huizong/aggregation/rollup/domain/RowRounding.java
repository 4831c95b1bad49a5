package org.huizong.aggregation.rollup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.contracts.money.DisplayRounding;

/** 显示取整: two decimals of the unit for every row, so that the shown parts add up to the shown total. */
public final class RowRounding {

    private RowRounding() {}

    public static List<RollupRow> round(List<RollupRow> rows, AmountUnit unit) {
        long step = step(unit);
        var amounts = column(rows, row -> row.figures().amountFen(), step);
        var uncovered = column(rows, row -> row.figures().uncoveredFen(), step);
        var previous = column(rows, row -> row.previous().amountFen(), step);
        var previousUncovered = column(rows, row -> row.previous().uncoveredFen(), step);
        var rounded = new ArrayList<RollupRow>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            rounded.add(row.withFigures(
                    row.figures().withMoney(amounts.get(i), uncovered.get(i)),
                    row.previous().withMoney(previous.get(i), previousUncovered.get(i))));
        }
        return List.copyOf(rounded);
    }

    private static List<Long> column(List<RollupRow> rows, ToLongFunction<RollupRow> money, long step) {
        return DisplayRounding.round(rows.stream().map(money::applyAsLong).toList(), step);
    }

    /** A hundredth of the unit, in fen. */
    private static long step(AmountUnit unit) {
        return unit.parse("0.01").fen();
    }
}
