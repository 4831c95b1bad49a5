package org.huizong.aggregation.rollup.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.LayersCodec;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.rollup.application.CellLine;
import org.huizong.aggregation.rollup.application.CellLines;
import org.huizong.aggregation.rollup.application.CellQuestion;
import org.huizong.aggregation.rollup.application.CellQuestion.LinePosition;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.contracts.access.AccessScope;

/** 逐册的明细: the facts of single books that stand in one cell, added up as they are read. */
final class BookLines {

    private static final int FETCH = 500;

    private final FigureRequest request;
    private final CellQuestion question;
    private final RowKeys keys;
    private final Map<Integer, FunctionView> functions = new HashMap<>();
    private final List<CellLine> page = new ArrayList<>();
    private Measures sum = Measures.ZERO;
    private long count;
    private long books;

    private BookLines(FigureRequest request, CellQuestion question) {
        this.request = request;
        this.question = question;
        this.keys = new RowKeys(request.grouping());
    }

    static CellLines read(Connection connection, FigureRequest request, CellQuestion question, AccessScope scope) {
        var lines = new BookLines(request, question);
        var sql = new ContributionSql(request, scope).books().add(" order by h.region, h.budget_unit, h.book_id");
        try (var statement = sql.prepare(connection)) {
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(row);
                }
            }
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
        return new CellLines(lines.page, ShownFigures.of(lines.sum), lines.count, lines.books);
    }

    private void add(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        var node = new RegionNode(row.getString("node"), false, row.getBoolean("marked"));
        var department = row.getString("department");
        var holder = new RowKeys.Holder(row.getString("budget_unit"), department == null ? "" : department);
        var view = functions.computeIfAbsent(year, fresh -> new FunctionView(request, fresh));
        // One line a place: what a later status adds to it or takes from it belongs to the same line.
        var facts = new TreeMap<Place, Measures>();
        LayersCodec.read(row.getBytes("facts"), (layer, place, measures) -> {
            if (layer.ordinal() <= request.universe().status().lastLayer()
                    && place.cube().equals(request.universe().cube().code())
                    && view.shown(place.function())
                            .filter(function ->
                                    question.isAbout(keys.of(node, year, place.withFunction(function), holder)))
                            .isPresent()) {
                facts.merge(place, measures, Measures::plus);
            }
        });
        long counted = 0;
        int number = 0;
        for (var fact : facts.entrySet()) {
            if (!fact.getValue().isZero()
                    && request.lines().contains(fact.getValue().amountFen())) {
                number++;
                counted += fact.getValue().facts();
                add(row, number, fact.getKey(), fact.getValue());
            }
        }
        books += counted > 0 ? 1 : 0;
    }

    private void add(ResultSet row, int number, Place place, Measures measures) throws SQLException {
        count++;
        sum = sum.plus(measures);
        var position = new LinePosition(
                row.getString("region"), row.getString("budget_unit"), row.getString("book_id"), number);
        boolean behind = question.after().isEmpty()
                || position.compareTo(question.after().get()) > 0;
        if (behind && page.size() <= question.limit()) {
            page.add(new CellLine(
                    position,
                    UUID.fromString(position.book()),
                    row.getLong("version"),
                    row.getString("unit_name"),
                    row.getInt("year"),
                    row.getString("stage"),
                    place,
                    ShownFigures.of(measures)));
        }
    }
}
