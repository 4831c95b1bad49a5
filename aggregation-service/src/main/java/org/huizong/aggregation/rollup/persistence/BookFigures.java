package org.huizong.aggregation.rollup.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.huizong.aggregation.cell.domain.LayersCodec;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.rollup.application.BookCount;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.application.FigureRow;
import org.huizong.aggregation.rollup.application.TooManyRowsException;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.Stage;

/** 逐册的数字: what the kept contributions of single books add up to, read one after the other. */
final class BookFigures {

    private static final int FETCH = 500;

    private final FigureRequest request;
    private final String cube;
    private final int lastLayer;
    private final RowKeys keys;
    private final Map<Integer, FunctionView> functions = new HashMap<>();
    private final Map<Standing, Measures> sums = new HashMap<>();
    private final Map<RowKey, long[]> books = new HashMap<>();
    private final Map<RowKey, Long> approvedFen = new HashMap<>();
    private final long[] all = new long[2];

    /** Where sums are added up: a row, and still apart by detail. */
    private record Standing(RowKey row, String detail) {}

    private BookFigures(FigureRequest request) {
        this.request = request;
        this.cube = request.universe().cube().code();
        this.lastLayer = request.universe().status().lastLayer();
        this.keys = new RowKeys(request.grouping());
    }

    static BookFigures read(Connection connection, FigureRequest request, AccessScope scope) {
        var figures = new BookFigures(request);
        try (var statement = new ContributionSql(request, scope).books().prepare(connection)) {
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    figures.add(row);
                }
            }
            return figures;
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
    }

    List<FigureRow> figures() {
        var rows = new ArrayList<FigureRow>();
        sums.forEach((standing, measures) -> rows.add(
                new FigureRow(standing.row(), standing.detail(), measures.facts(), ShownFigures.of(measures))));
        return rows;
    }

    List<BookCount> books() {
        var counts = new ArrayList<BookCount>();
        books.forEach(
                (key, count) -> counts.add(new BookCount(key, count[0], count[1], approvedFen.getOrDefault(key, 0L))));
        return counts;
    }

    BookCount all() {
        return new BookCount(new RowKey(Map.of(), false, 0), all[0], all[1], 0);
    }

    private void add(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        boolean carried = row.getString("stage").equals(Stage.INITIAL.code());
        var node = new RegionNode(row.getString("node"), false, row.getBoolean("marked"));
        var department = row.getString("department");
        var holder = new RowKeys.Holder(row.getString("budget_unit"), department == null ? "" : department);
        var view = functions.computeIfAbsent(year, fresh -> new FunctionView(request, fresh));
        var facts = new HashMap<RowKey, Long>();
        boolean approved = request.approvals() && isApproved(row);
        forEachFact(row.getBytes("facts"), (place, measures) -> {
            view.shown(place.function()).ifPresent(function -> {
                var key = keys.of(node, year, place.withFunction(function), holder);
                sums.merge(new Standing(key, place.detail()), measures, Measures::plus);
                facts.merge(key, measures.facts(), Math::addExact);
                if (approved) {
                    approvedFen.merge(key, measures.amountFen(), Math::addExact);
                }
            });
        });
        if (sums.size() > request.mostRows()) {
            throw new TooManyRowsException();
        }
        facts.forEach((key, count) -> {
            if (count > 0) {
                count(books.computeIfAbsent(key, fresh -> new long[2]), carried);
            }
        });
        if (request.years().contains(year)
                && facts.values().stream().mapToLong(Long::longValue).sum() > 0) {
            count(all, carried);
        }
    }

    /** Whether what was submitted has been approved as it is: the submitted content adds nothing to the approved one. */
    private static boolean isApproved(ResultSet row) throws SQLException {
        boolean[] more = {(row.getInt("views") & View.APPROVED.bit()) == 0};
        LayersCodec.read(row.getBytes("facts"), (layer, place, measures) -> more[0] |= layer == View.SUBMITTED);
        return !more[0];
    }

    /** The facts of the cube; a threshold looks at lines, which are what all layers of the status say at one place. */
    private void forEachFact(byte[] packed, BiConsumer<Place, Measures> visitor) {
        if (request.lines().isAll()) {
            LayersCodec.read(packed, (layer, place, measures) -> {
                if (layer.ordinal() <= lastLayer && place.cube().equals(cube)) {
                    visitor.accept(place, measures);
                }
            });
            return;
        }
        var lines = new HashMap<Place, Measures>();
        LayersCodec.read(packed, (layer, place, measures) -> {
            if (layer.ordinal() <= lastLayer && place.cube().equals(cube)) {
                lines.merge(place, measures, Measures::plus);
            }
        });
        lines.forEach((place, measures) -> {
            if (!measures.isZero() && request.lines().contains(measures.amountFen())) {
                visitor.accept(place, measures);
            }
        });
    }

    private static void count(long[] counts, boolean carried) {
        counts[0]++;
        if (carried) {
            counts[1]++;
        }
    }
}
