package org.huizong.aggregation.rollup.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.LayersCodec;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.rollup.application.BookMove;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.contracts.access.AccessScope;

/** 逐册的变动 between two watermarks: a version that ceases and one that begins at one watermark are one move of the book. */
final class BookMoves {

    private static final int FETCH = 500;

    private final FigureRequest request;
    private final long since;
    private final long until;
    private final Map<Integer, FunctionView> functions = new HashMap<>();
    private final TreeMap<Step, BookMove> moves = new TreeMap<>();

    private record Step(long watermark, String book) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            int order = Long.compare(watermark, other.watermark);
            return order == 0 ? book.compareTo(other.book) : order;
        }
    }

    private BookMoves(FigureRequest request, long since, long until) {
        this.request = request;
        this.since = since;
        this.until = until;
    }

    static List<BookMove> read(
            Connection connection, FigureRequest request, long since, long until, AccessScope scope) {
        var moves = new BookMoves(request, since, until);
        try (var statement =
                new ContributionSql(request, scope).moved(since, until).prepare(connection)) {
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    moves.add(row);
                }
            }
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
        return moves.moves.values().stream()
                .filter(move -> !move.before().equals(move.after()))
                .toList();
    }

    private void add(ResultSet row) throws SQLException {
        var figures = figures(row);
        long opened = row.getLong("opened");
        if (opened > since && opened <= until) {
            var before = move(row, opened, row.getTimestamp("opened_at"));
            put(before, before.fromVersion(), OptionalLong.of(row.getLong("version")), before.before(), figures);
        }
        long closed = row.getLong("closed");
        if (!row.wasNull() && closed > since && closed <= until) {
            var before = move(row, closed, row.getTimestamp("closed_at"));
            put(before, OptionalLong.of(row.getLong("version")), before.toVersion(), figures, before.after());
        }
    }

    private BookMove move(ResultSet row, long watermark, Timestamp at) throws SQLException {
        var known = moves.get(new Step(watermark, row.getString("book_id")));
        return known != null
                ? known
                : new BookMove(
                        watermark,
                        at.toInstant(),
                        UUID.fromString(row.getString("book_id")),
                        row.getString("region"),
                        row.getString("budget_unit"),
                        row.getString("unit_name"),
                        row.getInt("year"),
                        row.getString("stage"),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Figures.ZERO,
                        Figures.ZERO);
    }

    private void put(BookMove move, OptionalLong from, OptionalLong to, Figures before, Figures after) {
        moves.put(
                new Step(move.watermark(), move.bookId().toString()),
                new BookMove(
                        move.watermark(),
                        move.at(),
                        move.bookId(),
                        move.region(),
                        move.budgetUnit(),
                        move.unitName(),
                        move.year(),
                        move.stage(),
                        from,
                        to,
                        before,
                        after));
    }

    private Figures figures(ResultSet row) throws SQLException {
        var view = functions.computeIfAbsent(row.getInt("year"), year -> new FunctionView(request, year));
        Measures[] sum = {Measures.ZERO};
        LayersCodec.read(row.getBytes("facts"), (layer, place, measures) -> {
            if (layer.ordinal() <= request.universe().status().lastLayer()
                    && place.cube().equals(request.universe().cube().code())
                    && view.shown(place.function()).isPresent()) {
                sum[0] = sum[0].plus(measures);
            }
        });
        return ShownFigures.of(sum[0]);
    }
}
