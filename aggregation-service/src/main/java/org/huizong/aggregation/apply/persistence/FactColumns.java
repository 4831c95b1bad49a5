package org.huizong.aggregation.apply.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.huizong.aggregation.apply.domain.Measures;
import org.huizong.aggregation.apply.domain.Place;
import org.huizong.contracts.cube.Cube;

/** 事实的列: how places and measures stand in the tables. Cubes of money leave the performance columns null. */
final class FactColumns {

    static final String MEASURES = "facts, amount_fen, uncovered_fen, goals, indicators, scored_fen, weighted_score";

    private static final int MEASURE_COUNT = 7;

    private FactColumns() {}

    static Object[] measures(Place place, Measures measures) {
        boolean performance = place.cube().equals(Cube.PERFORMANCE.code());
        var columns = new Object[MEASURE_COUNT];
        columns[0] = measures.facts();
        columns[1] = measures.amountFen();
        if (performance) {
            columns[2] = measures.uncoveredFen();
            columns[3] = measures.goals();
            columns[4] = measures.indicators();
            columns[5] = measures.scoredFen();
            columns[6] = new BigDecimal(measures.weightedScore());
        }
        return columns;
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("cube"),
                row.getString("function"),
                row.getString("economic"),
                row.getString("nature"),
                row.getString("funding_source"),
                row.getString("fund"),
                row.getString("category"),
                row.getString("project"),
                row.getString("detail"));
    }

    static Measures measures(ResultSet row) throws SQLException {
        var money = new Measures(
                row.getLong("facts"),
                row.getLong("amount_fen"),
                row.getLong("uncovered_fen"),
                row.getLong("goals"),
                row.getLong("indicators"),
                row.getLong("scored_fen"),
                Measures.ZERO.weightedScore());
        var weighted = row.getBigDecimal("weighted_score");
        return weighted == null ? money : money.plus(new Measures(0, 0, 0, 0, 0, 0, weighted.toBigIntegerExact()));
    }
}
