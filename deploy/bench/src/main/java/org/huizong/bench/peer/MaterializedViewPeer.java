package org.huizong.bench.peer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.huizong.bench.drain.Progress;

/** {@code MATERIALIZED VIEW}: the lines are loaded, and a refresh makes all cells anew, after one amendment too. */
final class MaterializedViewPeer implements Peer {

    @Override
    public PeerOutcome run(PeerTask task) throws Exception {
        try (var connection = task.connect()) {
            var lines = new Lines(connection);
            lines.create();
            var loading = new Progress(System.nanoTime());
            var visible = new Progress(System.nanoTime());
            lines.load(task, loading);
            execute(connection, "create materialized view cell as " + Lines.CELLS + " with no data");
            execute(connection, "refresh materialized view cell");
            visible.reached(task.events());
            var digest = CellTable.digest(connection, "select " + CellTable.COLUMNS + " from cell");
            execute(connection, "create unique index cell_idx on cell (year, region, cube, code, second, word)");
            long amended = System.nanoTime();
            execute(connection, "update line set fen = fen + 1 where book = (select min(book::text)::uuid from line)");
            execute(connection, "refresh materialized view cell");
            double amendment = (System.nanoTime() - amended) / 1e9;
            return new PeerOutcome(visible.points(), digest, Map.of("amendment", amendment));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
