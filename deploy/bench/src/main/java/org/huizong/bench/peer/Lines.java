package org.huizong.bench.peer;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.bench.cell.BookCells;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.workload.Places;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.postgresql.PGConnection;

/** The newest facts of every book as rows, copied in batch by batch; the sums are left to whoever asks. */
final class Lines {

    /** Every cell from the lines: first each book by itself, so that distinct books need no sorting. */
    static final String CELLS =
            """
            with own as (select l.book, l.year, l.region, l.cube, k.level as code, l.second, l.word, sum(l.fen) as fen
                from line l join code_level k on k.code = l.code group by 1, 2, 3, 4, 5, 6, 7)
            select o.year, a.above as region, o.cube, o.code, o.second, o.word, sum(o.fen)::bigint as fen, count(*) as books
            from own o join ancestor a on a.region = o.region group by 1, 2, 3, 4, 5, 6""";

    private static final int POLLED = 2000;

    private final Places places = new Places();
    private final Connection connection;
    private final Map<UUID, Long> versions = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();

    Lines(Connection connection) {
        this.connection = connection;
    }

    void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table line (book uuid not null, year integer not null, region text collate "C" not null,
                        cube text collate "C" not null, code text collate "C" not null, second text collate "C" not null,
                        word text collate "C" not null, fen bigint not null)""");
            statement.execute("create index line_book_idx on line (book)");
            statement.execute("create index line_region_idx on line (region, cube, code)");
            statement.execute("create table code_level (code text collate \"C\", level text collate \"C\")");
            statement.execute("create index code_level_idx on code_level (code)");
            statement.execute("create table ancestor (region text collate \"C\", above text collate \"C\")");
            statement.execute("create index ancestor_idx on ancestor (region)");
            statement.execute("create index ancestor_above_idx on ancestor (above)");
            statement.execute("set work_mem = '64MB'");
        }
        var ancestors = new StringBuilder();
        for (var region : places.regions()) {
            places.path(region.code()).forEach(above -> ancestors
                    .append(region.code())
                    .append('\t')
                    .append(above)
                    .append('\n'));
        }
        copy("ancestor", ancestors);
    }

    void load(PeerTask task, Progress progress) throws Exception {
        connection.setAutoCommit(false);
        var done = new long[1];
        Events.forEachBatch(task, POLLED, records -> {
            take(records);
            connection.commit();
            done[0] += records.size();
            progress.reached(done[0]);
        });
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        var newest = new LinkedHashMap<UUID, DepartmentalBudgetChanged>();
        for (var sent : records) {
            Events.read(sent.value())
                    .filter(event -> event.version() > versions.getOrDefault(event.bookId(), 0L))
                    .ifPresent(event -> {
                        versions.put(event.bookId(), event.version());
                        newest.put(event.bookId(), event);
                    });
        }
        try (var statement = connection.prepareStatement("delete from line where book = any (?)")) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", newest.keySet().toArray()));
            statement.executeUpdate();
        }
        var rows = new StringBuilder();
        var levels = new StringBuilder();
        newest.values().forEach(event -> write(event, rows, levels));
        copy("line", rows);
        copy("code_level", levels);
    }

    private void write(DepartmentalBudgetChanged event, StringBuilder rows, StringBuilder levels) {
        for (var fact : Events.facts(event)) {
            var key = BookCells.place(fact);
            rows.append(event.bookId())
                    .append('\t')
                    .append(event.year())
                    .append('\t')
                    .append(event.region());
            rows.append('\t')
                    .append(key.cube())
                    .append('\t')
                    .append(key.code())
                    .append('\t')
                    .append(key.second());
            rows.append('\t')
                    .append(key.word())
                    .append('\t')
                    .append(fact.amountFen())
                    .append('\n');
            if (codes.add(key.code())) {
                BookCells.levels(key.code()).forEach(level -> levels.append(key.code())
                        .append('\t')
                        .append(level)
                        .append('\n'));
            }
        }
    }

    private void copy(String table, StringBuilder rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
