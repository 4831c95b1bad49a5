package org.huizong.bench.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.bench.cell.Cell;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.workload.Places;

/** One transaction for each event: the book's row locked, its cells upserted in one statement, the offset with them. */
final class SqlPeer implements Peer {

    private static final int POLLED = 500;
    private static final String UPSERT = "insert into cell as c (" + CellTable.COLUMNS + ")"
            + " select * from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],"
            + " ?::bigint[]) on conflict (year, region, cube, code, second, word)"
            + " do update set fen = c.fen + excluded.fen, books = c.books + excluded.books";

    private final Places places = new Places();

    @Override
    public PeerOutcome run(PeerTask task) throws Exception {
        try (var connection = task.connect()) {
            CellTable.create(connection);
            connection.setAutoCommit(false);
            var progress = new Progress(System.nanoTime());
            var done = new long[1];
            Events.forEachBatch(task, POLLED, records -> {
                for (var sent : records) {
                    apply(connection, sent);
                    connection.commit();
                    progress.reached(++done[0]);
                }
            });
            var digest = CellTable.digest(connection, "select " + CellTable.COLUMNS + " from cell");
            return new PeerOutcome(progress.points(), digest, Map.of());
        }
    }

    private void apply(Connection connection, ConsumerRecord<String, byte[]> sent) throws SQLException {
        var event = Events.read(sent.value());
        if (event.isPresent()) {
            var old = locked(connection, event.get().bookId());
            if (event.get().version() > old.version()) {
                var state = BookState.of(event.get());
                remember(connection, event.get().bookId(), state);
                upsert(connection, state.minus(old, places));
            }
        }
        advance(connection, sent);
    }

    private static BookState locked(Connection connection, UUID book) throws SQLException {
        try (var statement = connection.prepareStatement("select state from book where id = ? for update")) {
            statement.setObject(1, book);
            try (var row = statement.executeQuery()) {
                return row.next() ? BookState.ofJson(row.getBytes(1)) : BookState.NONE;
            }
        }
    }

    private static void remember(Connection connection, UUID book, BookState state) throws SQLException {
        var sql = "insert into book (id, state) values (?, ?) on conflict (id) do update set state = excluded.state";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, book);
            statement.setBytes(2, state.toJson());
            statement.executeUpdate();
        }
    }

    private static void upsert(Connection connection, SortedMap<Cell, Sum> deltas) throws SQLException {
        if (deltas.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(UPSERT)) {
            var cells = deltas.keySet();
            array(statement, 1, "integer", cells.stream().map(Cell::year).toArray());
            array(statement, 2, "text", cells.stream().map(Cell::region).toArray());
            array(
                    statement,
                    3,
                    "text",
                    cells.stream().map(cell -> cell.key().cube()).toArray());
            array(
                    statement,
                    4,
                    "text",
                    cells.stream().map(cell -> cell.key().code()).toArray());
            array(
                    statement,
                    5,
                    "text",
                    cells.stream().map(cell -> cell.key().second()).toArray());
            array(
                    statement,
                    6,
                    "text",
                    cells.stream().map(cell -> cell.key().word()).toArray());
            array(
                    statement,
                    7,
                    "bigint",
                    deltas.values().stream().map(Sum::amountFen).toArray());
            array(
                    statement,
                    8,
                    "bigint",
                    deltas.values().stream().map(Sum::books).toArray());
            statement.executeUpdate();
        }
    }

    private static void array(PreparedStatement statement, int index, String type, Object... values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static void advance(Connection connection, ConsumerRecord<String, byte[]> sent) throws SQLException {
        var sql = "insert into consumed (partition, next_offset) values (?, ?)"
                + " on conflict (partition) do update set next_offset = excluded.next_offset";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, sent.partition());
            statement.setLong(2, sent.offset() + 1);
            statement.executeUpdate();
        }
    }
}
