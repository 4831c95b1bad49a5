package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.BookMove;
import org.huizong.aggregation.rollup.application.ExplainChanges.Explained;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.Measure;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.web.Cursor;

/** 变动说明 as JSON. */
final class ChangesBody {

    static final int CURSOR_PARTS = 2;

    private final RollupQuery query;
    private final ClassificationNames names;
    private final Locale language;

    ChangesBody(RollupQuery query, ClassificationNames names, Locale language) {
        this.query = query;
        this.names = names;
        this.language = language;
    }

    /** @param after the move behind which the page begins; empty for the first page */
    ObjectNode of(Explained explained, Optional<Cursor> after, String fingerprint) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("cube", query.universe().cube().code())
                .put("stage", query.universe().stage().code())
                .put("status", query.universe().status().code())
                .put("scope", query.selection().own() ? "own" : "subtree");
        explained.years().forEach(body.putArray("years")::add);
        body.put("unit", query.display().unit().code())
                .put("since", Long.toString(explained.since()))
                .put("watermark", Long.toString(explained.until()));
        var behind = explained.moves().stream()
                .filter(move -> after.isEmpty() || isBehind(move, after.get()))
                .toList();
        var page = behind.subList(0, Math.min(behind.size(), query.display().limit()));
        var changes = body.putArray("changes");
        page.forEach(move -> changes.add(change(move)));
        money(body.putObject("total"), explained.before(), explained.after());
        proof(body.putObject("proof"), explained);
        body.put("next", behind.size() > page.size() ? next(page.get(page.size() - 1), fingerprint) : null);
        return body;
    }

    private ObjectNode change(BookMove move) {
        var path = query.universe().cube() == Cube.PERFORMANCE ? "/v1/performance-books/" : "/v1/budget-books/";
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("watermark", Long.toString(move.watermark()))
                .put("at", move.at().toString())
                .put("book", path + move.bookId())
                .put("bookId", move.bookId().toString());
        move.fromVersion().ifPresent(version -> node.put("fromVersion", version));
        move.toVersion().ifPresent(version -> node.put("toVersion", version));
        node.put("region", move.region())
                .put("regionName", names.region(move.region(), language))
                .put("budgetUnit", move.budgetUnit())
                .put("budgetUnitName", move.unitName())
                .put("year", move.year())
                .put("stage", move.stage());
        return money(node, move.before(), move.after());
    }

    /** What the moves add up to, beside what the figure itself has moved by. */
    private void proof(ObjectNode proof, Explained explained) {
        long moved = 0;
        for (var move : explained.moves()) {
            moved = Math.addExact(moved, Math.subtractExact(fen(move.after()), fen(move.before())));
        }
        long change = Math.subtractExact(fen(explained.after()), fen(explained.before()));
        proof.put("changes", explained.moves().size())
                .put("sum", format(moved))
                .put("change", format(change))
                .put("difference", format(Math.subtractExact(change, moved)))
                .put("holds", change == moved);
    }

    private ObjectNode money(ObjectNode node, Figures before, Figures after) {
        return node.put("before", format(fen(before)))
                .put("after", format(fen(after)))
                .put("change", format(Math.subtractExact(fen(after), fen(before))));
    }

    private long fen(Figures figures) {
        return figures.value(Measure.moneyOf(query.universe().cube()));
    }

    private String format(long fen) {
        return query.display().unit().format(new Amount(fen));
    }

    private static boolean isBehind(BookMove move, Cursor cursor) {
        long watermark = cursor.number(0);
        return move.watermark() > watermark
                || move.watermark() == watermark && move.bookId().toString().compareTo(cursor.text(1)) > 0;
    }

    private static String next(BookMove last, String fingerprint) {
        return new Cursor(List.of(Long.toString(last.watermark()), last.bookId().toString())).encode(fingerprint);
    }
}
