package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.CellLine;
import org.huizong.aggregation.rollup.application.CellQuestion;
import org.huizong.aggregation.rollup.application.TraceCell.Traced;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.Measure;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.web.Cursor;

/** 溯源 as JSON: the cell, the lines of the page, and the proof over all lines. */
final class LineageBody {

    private final CellQuestion question;
    private final ClassificationNames names;
    private final Locale language;

    LineageBody(CellQuestion question, ClassificationNames names, Locale language) {
        this.question = question;
        this.names = names;
        this.language = language;
    }

    ObjectNode of(Traced traced, String fingerprint) {
        var query = question.query();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("cube", query.universe().cube().code())
                .put("stage", query.universe().stage().code())
                .put("status", query.universe().status().code())
                .put("scope", query.selection().own() ? "own" : "subtree");
        traced.years().forEach(body.putArray("years")::add);
        body.put("unit", query.display().unit().code())
                .put("watermark", Long.toString(traced.watermark().value()));
        var cell = body.putObject("cell");
        query.selection().regions().forEach(cell.withArray("region")::add);
        query.selection().functions().forEach(cell.withArray("function")::add);
        query.grouping()
                .keys()
                .forEach(key -> cell.put(key.code(), question.keys().get(key)));
        measures(cell, traced.cell()).put("books", traced.books());
        var page = traced.lines().page();
        var shown = page.subList(0, Math.min(page.size(), question.limit()));
        var lines = body.putArray("lines");
        shown.forEach(line -> lines.add(line(line)));
        proof(body.putObject("proof"), traced);
        body.put(
                "next",
                next(
                        page.size() > shown.size() ? Optional.of(shown.get(shown.size() - 1)) : Optional.empty(),
                        fingerprint));
        return body;
    }

    private ObjectNode line(CellLine line) {
        boolean performance = question.query().universe().cube() == Cube.PERFORMANCE;
        var place = line.place();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("book", (performance ? "/v1/performance-books/" : "/v1/budget-books/") + line.bookId())
                .put("bookId", line.bookId().toString())
                .put("version", line.version())
                .put("region", line.position().region())
                .put("regionName", names.region(line.position().region(), language))
                .put("budgetUnit", line.position().budgetUnit())
                .put("budgetUnitName", line.unitName())
                .put("year", line.year())
                .put("stage", line.stage());
        text(node, "function", place.function());
        text(node, "economic", place.economic());
        text(node, "nature", place.nature());
        text(node, "source", place.fundingSource());
        text(node, "fund", place.fund());
        text(node, "category", place.category());
        text(node, "project", place.project());
        text(node, "detail", place.detail());
        return measures(node, line.figures());
    }

    /** The difference is worked out here and now: what stands in the blocks less what the books say. */
    private void proof(ObjectNode proof, Traced traced) {
        var cell = traced.cell();
        var sum = traced.lines().sum();
        long difference = Math.subtractExact(money(cell), money(sum));
        proof.put("lines", traced.lines().count())
                .put("books", traced.lines().books())
                .put("sum", format(money(sum)))
                .put("cell", format(money(cell)))
                .put("difference", format(difference))
                .put("holds", cell.equals(sum) && traced.lines().books() == traced.books());
    }

    private ObjectNode measures(ObjectNode node, Figures figures) {
        for (var measure : Measure.of(question.query().universe().cube())) {
            if (measure.isMoney()) {
                node.put(measure.code(), format(figures.value(measure)));
            } else if (measure != Measure.BOOKS && !measure.isQuotient()) {
                node.put(measure.code(), figures.value(measure));
            }
        }
        return node;
    }

    private long money(Figures figures) {
        return figures.value(Measure.moneyOf(question.query().universe().cube()));
    }

    private String format(long fen) {
        return question.query().display().unit().format(new Amount(fen));
    }

    private static String next(Optional<CellLine> last, String fingerprint) {
        return last.map(line -> new Cursor(LineageParameters.position(line.position())).encode(fingerprint))
                .orElse(null);
    }

    private static void text(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
