package org.huizong.aggregation.rollup.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.aggregation.rollup.application.BookCount;
import org.huizong.aggregation.rollup.application.BookMove;
import org.huizong.aggregation.rollup.application.CellLines;
import org.huizong.aggregation.rollup.application.CellQuestion;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.application.RollupSnapshot;
import org.huizong.aggregation.rollup.application.RollupSums;
import org.huizong.aggregation.rollup.application.RowCoverage;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.contracts.access.AccessScope;

/** 快照 on one connection inside its transaction. */
final class JdbcRollupSnapshot implements RollupSnapshot {

    private final Connection connection;

    JdbcRollupSnapshot(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Watermark watermark() {
        return first(
                new SqlText().add("select store_id, watermark from rollup_watermark"),
                row -> new Watermark(row.getObject(1, UUID.class), row.getLong(2)));
    }

    @Override
    public OptionalLong watermarkAt(Instant instant) {
        var sql = new SqlText()
                .add("select coalesce(max(watermark), 0) from applied_batch where applied_at <= ")
                .value(Timestamp.from(instant));
        long watermark = first(sql, row -> row.getLong(1));
        return watermark == 0 ? OptionalLong.empty() : OptionalLong.of(watermark);
    }

    @Override
    public OptionalInt newestYear(AccessScope scope) {
        // What is published may be read by everybody: the scope narrows nothing here.
        var sql = new SqlText()
                .add("select coalesce(max(year), 0) from contribution where to_batch is null"
                        + " and event_source = 'budget' and stage = 'initial' and views & 1 <> 0");
        int year = first(sql, row -> row.getInt(1));
        return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }

    @Override
    public RollupSums sums(FigureRequest request, AccessScope scope) {
        return BlockPlan.of(request, scope)
                .map(plan -> fromBlocks(request, plan, scope))
                .orElseGet(() -> fromBooks(request, scope));
    }

    @Override
    public CellLines lines(FigureRequest request, CellQuestion question, AccessScope scope) {
        return BookLines.read(connection, request, question, scope);
    }

    @Override
    public List<BookMove> moves(FigureRequest request, long since, long until, AccessScope scope) {
        return BookMoves.read(connection, request, since, until, scope);
    }

    private RollupSums fromBlocks(FigureRequest request, BlockPlan plan, AccessScope scope) {
        var blocks = new BlockFigures(connection, request, plan);
        var years = new ArrayList<>(request.years());
        request.comparedYears().stream().filter(year -> !years.contains(year)).forEach(years::add);
        var figures = blocks.figures(years);
        var books = blocks.books();
        if (books.isEmpty() || blocks.allGrouping().isEmpty()) {
            var counted = BookFigures.read(connection, request, scope);
            return new RollupSums(figures, counted.books(), counted.all(), blocks.filed());
        }
        var all = new BookCount(new RowKey(Map.of(), false, 0), blocks.allBooks(), 0, 0);
        return new RollupSums(figures, books.get(), all, blocks.filed());
    }

    private RollupSums fromBooks(FigureRequest request, AccessScope scope) {
        var counted = BookFigures.read(connection, request, scope);
        long filed = first(new ContributionSql(request, scope).filed(), row -> row.getLong(1));
        return new RollupSums(counted.figures(), counted.books(), counted.all(), filed);
    }

    @Override
    public List<RowCoverage> coverage(FigureRequest request, AccessScope scope) {
        var sql = new ContributionSql(request, scope);
        var filed = all(
                sql.filedByNode(),
                row -> new RowCoverage(
                        row.getString(1), row.getBoolean(2), row.getInt(3), row.getLong(4), OptionalLong.empty()));
        var expected = request.asOf().isPresent()
                ? List.<RowCoverage>of()
                : all(
                        sql.expectedByNode(),
                        row -> new RowCoverage(
                                row.getString(1),
                                row.getBoolean(2),
                                row.getInt(3),
                                0,
                                OptionalLong.of(row.getLong(4))));
        return Stream.concat(filed.stream(), expected.stream()).toList();
    }

    @Override
    public OptionalLong expected(FigureRequest request) {
        if (request.asOf().isPresent()) {
            // The register is kept as it is now: what it expected at a moment of the past is not known.
            return OptionalLong.empty();
        }
        // The scope of a caller narrows books; the register is the same for everybody.
        return first(
                new ContributionSql(request, AccessScope.PUBLIC).expected(),
                row -> row.getLong("entries") == 0 ? OptionalLong.empty() : OptionalLong.of(row.getLong("expected")));
    }

    @Override
    public Map<String, String> unitNames(Set<String> budgetUnits, AccessScope scope) {
        // The ids come out of rows that this scope was given.
        var sql = new SqlText()
                .add("select distinct on (budget_unit) budget_unit::text, unit_name from contribution"
                        + " where budget_unit = any(")
                .array("uuid", budgetUnits.stream().map(UUID::fromString).toList())
                .add(") order by budget_unit, id desc");
        var names = new HashMap<String, String>();
        all(sql, row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    private <T> T first(SqlText sql, RowReader<T> reader) {
        return all(sql, reader).get(0);
    }

    private <T> List<T> all(SqlText sql, RowReader<T> reader) {
        try (var statement = sql.prepare(connection);
                var row = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
