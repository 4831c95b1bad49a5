package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.TablesAnswer;
import org.huizong.aggregation.rollup.application.TablesAnswer.Sheet;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.table.ComposedTable;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedRow;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedSide;
import org.huizong.aggregation.rollup.domain.table.OfficialTable;
import org.huizong.aggregation.rollup.domain.table.RowKind;
import org.huizong.aggregation.rollup.domain.table.TableNotes;
import org.huizong.aggregation.rollup.domain.table.TableSide;
import org.huizong.aggregation.rollup.rest.TableParameters.TableQuestion;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;

/** An official table as JSON: amounts are exact decimal text, a cell that nobody tells is missing, each names its lineage. */
final class TableBody {

    private static final String[] LEVELS = {"total", "class", "section", "item"};

    private final TableQuestion question;
    private final ClassificationNames names;
    private final Locale language;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    TableBody(TableQuestion question, ClassificationNames names, Locale language) {
        this.question = question;
        this.names = names;
        this.language = language;
    }

    ObjectNode of(TablesAnswer answer) {
        var query = question.query();
        var form = question.tables().get(0);
        var body =
                nodes.objectNode().put("table", Integer.toString(form.number())).put("title", form.title());
        var regions = body.putArray("regions");
        query.selection().regions().forEach(code -> regions.addObject()
                .put("region", code)
                .put("regionName", names.region(code, language)));
        body.put("scope", query.selection().own() ? "own" : "subtree");
        answer.years().forEach(year -> body.put("year", year));
        body.put("stage", query.universe().stage().code())
                .put("status", query.universe().status().code())
                .put("unit", query.display().unit().code())
                .put("watermark", Long.toString(answer.watermark().value()));
        body.putObject("coverage")
                .put("filed", answer.filed())
                .put(
                        "expected",
                        answer.expected().isPresent() ? (Long) answer.expected().getAsLong() : null);
        var books = body.putObject("books");
        form.cubes().forEach(cube -> books.put(cube.code(), answer.books().getOrDefault(cube, 0L)));
        columns(body.putArray("columns"), form);
        var sheets = body.putArray("sheets");
        answer.sheets().forEach(sheet -> sheets.add(sheet(sheet, answer)));
        return body;
    }

    private static void columns(ArrayNode columns, OfficialTable form) {
        for (var side : form.sides()) {
            for (var column : side.columns()) {
                var node = columns.addObject()
                        .put("side", side.key())
                        .put("column", column.key())
                        .put("label", column.label());
                if (!column.untold().isEmpty()) {
                    node.put("untold", column.untold());
                }
            }
        }
    }

    private ObjectNode sheet(Sheet sheet, TablesAnswer answer) {
        var node = nodes.objectNode();
        var holder = new EnumMap<GroupKey, String>(GroupKey.class);
        question.by().ifPresent(key -> {
            var value = sheet.holder().orElseThrow();
            holder.put(key, value);
            node.put(key.code(), value)
                    .put(key.code() + "Name", answer.unitNames().getOrDefault(value, names.word(value, language)));
        });
        var links = new LineageLinks(
                question.query(), answer.years(), answer.watermark().value(), holder);
        var table = sheet.tables().get(0);
        var sides = node.putArray("sides");
        table.sides().forEach(side -> sides.add(side(side, links)));
        notes(node.putArray("notes"), table, answer);
        return node;
    }

    private void notes(ArrayNode notes, ComposedTable table, TablesAnswer answer) {
        var unit = question.query().display().unit();
        var texts = question.by().isPresent()
                ? TableNotes.ofHolder(table, unit)
                : TableNotes.of(table, answer.filed(), answer.books(), unit);
        texts.forEach(notes::add);
    }

    private ObjectNode side(ComposedSide side, LineageLinks links) {
        var node = nodes.objectNode().put("side", side.form().key());
        var rows = node.putArray("rows");
        side.rows().forEach(row -> rows.add(row(side.form(), row, links)));
        return node;
    }

    private ObjectNode row(TableSide form, ComposedRow row, LineageLinks links) {
        var node = nodes.objectNode().put("row", row.key());
        node.put(
                "label",
                row.label().orElseGet(() -> name(form.rows().dimension().orElseThrow(), row.key())));
        if (form.rows() == RowKind.KNOWN) {
            node.put("depth", row.level());
        } else {
            node.put("level", LEVELS[row.level()]);
        }
        var cells = node.putObject("cells");
        row.cells().forEach((column, cell) -> {
            var shown = cells.putObject(column).put("amount", money(cell.fen()));
            var lineage = shown.putArray("lineage");
            links.of(cell.takes()).forEach(lineage::add);
        });
        left(node, "undividedColumns", row.undividedColumns());
        left(node, "undividedBelow", row.undividedBelow());
        return node;
    }

    private void left(ObjectNode node, String name, Map<String, Long> left) {
        if (!left.isEmpty()) {
            var amounts = node.putObject(name);
            left.forEach((column, fen) -> amounts.put(column, money(fen)));
        }
    }

    private String name(Dimension dimension, String code) {
        return dimension == Dimension.FUNCTION ? names.function(code, language) : names.economic(code, language);
    }

    private String money(long fen) {
        return question.query().display().unit().format(new Amount(fen));
    }
}
