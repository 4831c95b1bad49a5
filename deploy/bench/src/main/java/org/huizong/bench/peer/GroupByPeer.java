package org.huizong.bench.peer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.huizong.bench.drain.Progress;

/** Plain {@code GROUP BY}: nothing is kept but the lines; every query adds up, with the hierarchy joined in. */
final class GroupByPeer implements Peer {

    private static final int TIMES = 5;
    private static final String NATION = "select k.level, sum(l.fen), count(distinct l.book) from line l"
            + " join code_level k on k.code = l.code and length(k.level) = 3 where l.cube = 'expenditure' group by 1";
    private static final String PREFECTURE = "select k.level, sum(l.fen), count(distinct l.book) from line l"
            + " join ancestor a on a.region = l.region join code_level k on k.code = l.code and length(k.level) = 7"
            + " where a.above = '653000' and l.cube = 'expenditure' group by 1";

    @Override
    public PeerOutcome run(PeerTask task) throws Exception {
        try (var connection = task.connect()) {
            var lines = new Lines(connection);
            lines.create();
            var progress = new Progress(System.nanoTime());
            lines.load(task, progress);
            var figures = new LinkedHashMap<String, Double>();
            figures.put("nation by class", median(connection, NATION));
            figures.put("prefecture by item", median(connection, PREFECTURE));
            return new PeerOutcome(progress.points(), CellTable.digest(connection, Lines.CELLS), figures);
        }
    }

    private static double median(Connection connection, String query) throws SQLException {
        var seconds = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long started = System.nanoTime();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                while (row.next()) {
                    row.getLong(2);
                }
            }
            seconds[time] = (System.nanoTime() - started) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }
}
