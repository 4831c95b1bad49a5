package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import org.huizong.aggregation.apply.application.RollupCells;
import org.huizong.aggregation.apply.domain.CellKey;
import org.huizong.aggregation.apply.domain.Measures;

/** 汇总单元, one row a cell. */
final class SqlRollupCells implements RollupCells {

    private static final String KEY =
            "cube, year, stage, region, own, layer, function, economic, nature, funding_source, fund, category, detail";

    private final Connection connection;

    SqlRollupCells(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void add(SortedMap<CellKey, Measures> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        var rows = rows(deltas);
        var sql = "insert into rollup_cell as r (" + KEY + ", " + FactColumns.MEASURES + ") select * from "
                + rows.unnest()
                + " on conflict on constraint rollup_cell_pk do update set facts = r.facts + excluded.facts,"
                + " amount_fen = r.amount_fen + excluded.amount_fen,"
                + " uncovered_fen = r.uncovered_fen + excluded.uncovered_fen,"
                + " goals = r.goals + excluded.goals, indicators = r.indicators + excluded.indicators,"
                + " scored_fen = r.scored_fen + excluded.scored_fen,"
                + " weighted_score = r.weighted_score + excluded.weighted_score";
        try (var statement = connection.prepareStatement(sql)) {
            rows.bind(statement, 1);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFailures.classify(e);
        }
    }

    private static Columns rows(SortedMap<CellKey, Measures> deltas) {
        var rows = new Columns(
                "text",
                "integer",
                "text",
                "text",
                "boolean",
                "smallint",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "bigint",
                "bigint",
                "bigint",
                "bigint",
                "bigint",
                "bigint",
                "numeric");
        deltas.forEach((key, measures) -> {
            var place = key.place();
            var m = FactColumns.measures(place, measures);
            rows.add(
                    place.cube(),
                    key.year(),
                    key.stage(),
                    key.region(),
                    key.own(),
                    (short) key.layer().ordinal(),
                    place.function(),
                    place.economic(),
                    place.nature(),
                    place.fundingSource(),
                    place.fund(),
                    place.category(),
                    place.detail(),
                    m[0],
                    m[1],
                    m[2],
                    m[3],
                    m[4],
                    m[5],
                    m[6]);
        });
        return rows;
    }
}
