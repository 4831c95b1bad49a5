package org.huizong.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.huizong.bench.cell.BookCells;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.workload.Places;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;

/** DuckDB: every version's lines appended to a file, then all cells by one {@code GROUPING SETS}. */
final class DuckDbPeer implements Peer {

    private static final int POLLED = 2000;
    private static final String SCHEMA = "main";
    private static final String CELLS =
            """
            create or replace table cell as
            with newest as (select book, max(version) as version from seen group by book),
            own as (select l.book, l.year, l.region, l.cube, k.level as code, l.second, l.word, sum(l.fen) as fen
                from line l join newest n on n.book = l.book and n.version = l.version join code_level k on k.code = l.code
                group by 1, 2, 3, 4, 5, 6, 7)
            select o.year, case when grouping(p.county) = 0 then p.county when grouping(p.prefecture) = 0 then p.prefecture
                when grouping(p.province) = 0 then p.province else '000000' end as region,
                o.cube, o.code, o.second, o.word, cast(sum(o.fen) as bigint) as fen, count(*) as books
            from own o join place p on p.region = o.region
            group by grouping sets ((o.year, o.cube, o.code, o.second, o.word),
                (o.year, o.cube, o.code, o.second, o.word, p.province),
                (o.year, o.cube, o.code, o.second, o.word, p.prefecture),
                (o.year, o.cube, o.code, o.second, o.word, p.county))""";

    private final Places places = new Places();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final List<DepartmentalBudgetChanged> kept = new ArrayList<>();

    @Override
    public PeerOutcome run(PeerTask task) throws Exception {
        var url = "jdbc:duckdb:" + task.directory().resolve("cells.duckdb");
        try (var connection = DriverManager.getConnection(url)) {
            create(connection);
            var visible = new Progress(System.nanoTime());
            connection.setAutoCommit(false);
            Events.forEachBatch(task, POLLED, records -> {
                for (var sent : records) {
                    Events.read(sent.value()).ifPresent(kept::add);
                }
                append(connection.unwrap(DuckDBConnection.class));
                connection.commit();
            });
            connection.setAutoCommit(true);
            long grouping = System.nanoTime();
            execute(connection, CELLS);
            double grouped = (System.nanoTime() - grouping) / 1e9;
            visible.reached(task.events());
            connection.setAutoCommit(false);
            var digest =
                    CellTable.digest(connection, "select " + CellTable.COLUMNS + " from cell where region is not null");
            return new PeerOutcome(visible.points(), digest, Map.of("grouping", grouped));
        }
    }

    private void append(DuckDBConnection connection) throws SQLException {
        try (var line = connection.createAppender(SCHEMA, "line");
                var seen = connection.createAppender(SCHEMA, "seen");
                var level = connection.createAppender(SCHEMA, "code_level")) {
            for (var event : kept) {
                int book = numbers.computeIfAbsent(event.bookId(), fresh -> numbers.size());
                seen.beginRow();
                seen.append(book);
                seen.append((int) event.version());
                seen.endRow();
                append(line, level, event, book);
            }
        }
        kept.clear();
    }

    private void append(DuckDBAppender line, DuckDBAppender level, DepartmentalBudgetChanged event, int book)
            throws SQLException {
        for (var fact : Events.facts(event)) {
            var key = BookCells.place(fact);
            line.beginRow();
            line.append(book);
            line.append((int) event.version());
            line.append(event.year());
            line.append(event.region());
            line.append(key.cube());
            line.append(key.code());
            line.append(key.second());
            line.append(key.word());
            line.append(fact.amountFen());
            line.endRow();
            if (codes.add(key.code())) {
                for (var code : BookCells.levels(key.code())) {
                    level.beginRow();
                    level.append(key.code());
                    level.append(code);
                    level.endRow();
                }
            }
        }
    }

    private void create(Connection connection) throws SQLException {
        execute(
                connection,
                "create table line (book integer, version integer, year integer, region varchar,"
                        + " cube varchar, code varchar, second varchar, word varchar, fen bigint)");
        execute(connection, "create table seen (book integer, version integer)");
        execute(connection, "create table code_level (code varchar, level varchar)");
        execute(
                connection,
                "create table place (region varchar, province varchar, prefecture varchar, county varchar)");
        try (var place = connection.unwrap(DuckDBConnection.class).createAppender(SCHEMA, "place")) {
            for (var region : places.regions()) {
                var columns = new String[3];
                for (var above : places.path(region.code())) {
                    if (!above.equals(Places.NATION)) {
                        columns[places.level(above) - 1] = above;
                    }
                }
                place.beginRow();
                place.append(region.code());
                for (var column : columns) {
                    place.append(column);
                }
                place.endRow();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
