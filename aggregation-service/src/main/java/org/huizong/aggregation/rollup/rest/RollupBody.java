package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import org.huizong.aggregation.classification.ClassificationNames;
import org.huizong.aggregation.rollup.application.RollupAnswer.Content;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.Measure;
import org.huizong.aggregation.rollup.domain.MeasuredRow;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupRow;
import org.huizong.aggregation.rollup.domain.Transfers;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.Amount;
import org.huizong.platform.web.Cursor;

/** 汇总结果 as JSON: amounts are exact decimal text, keys stand before measures, names beside their keys. */
final class RollupBody {

    private static final int QUOTIENT_DECIMALS = 2;

    private final RollupQuery query;
    private final ClassificationNames names;
    private final Locale language;

    RollupBody(RollupQuery query, ClassificationNames names, Locale language) {
        this.query = query;
        this.names = names;
        this.language = language;
    }

    ObjectNode of(Content content, long watermark, String fingerprint) {
        var universe = query.universe();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("cube", universe.cube().code())
                .put("stage", universe.stage().code())
                .put("status", universe.status().code())
                .put("scope", query.selection().own() ? "own" : "subtree");
        content.years().forEach(body.putArray("years")::add);
        query.selection().codeEdition().ifPresent(edition -> body.put("codeEdition", edition));
        body.put("unit", query.display().unit().code()).put("watermark", Long.toString(watermark));
        var rows = body.putArray("rows");
        content.rows().forEach(shown -> rows.add(row(shown, content)));
        var total = measures(JsonNodeFactory.instance.objectNode(), content.total());
        approvedShare(total, content.total());
        content.transfers().ifPresent(all -> transfers(total, content.total(), all.total()));
        body.set("total", total);
        thresholds(body, content);
        var coverage = body.putObject("coverage").put("filed", content.filed());
        coverage.put(
                "expected",
                content.expected().isPresent() ? (Long) content.expected().getAsLong() : null);
        if (universe.stage() == Stage.ADJUSTED) {
            body.put("carriedFromInitial", content.total().carriedFromInitial());
        }
        body.put(
                "next",
                content.next()
                        .map(position -> new Cursor(position).encode(fingerprint))
                        .orElse(null));
        return body;
    }

    ObjectNode row(MeasuredRow shown, Content content) {
        var row = JsonNodeFactory.instance.objectNode();
        for (var key : query.grouping().keys()) {
            key(row, key, shown.row(), content);
        }
        row.put("year", shown.row().key().year());
        measures(row, shown.row());
        query.display()
                .share()
                .ifPresent(share -> row.put(
                        "share",
                        shown.share().map(percent -> percent.toPlainString()).orElse(null)));
        if (query.display().ranked()) {
            row.put("rank", shown.rank().isPresent() ? (Long) shown.rank().getAsLong() : null);
        }
        trust(row, shown.row(), content);
        content.transfers()
                .ifPresent(all -> transfers(
                        row, shown.row(), all.rows().getOrDefault(shown.row().key(), Transfers.NONE)));
        shown.row().detail().ifPresent(detail -> row.put("detail", detail));
        return row;
    }

    /** What the total covers when thresholds say which lines take part and which rows are shown. */
    private void thresholds(ObjectNode body, Content content) {
        var lines = query.selection().lines();
        var rows = query.display().rows();
        if (lines.isAll() && rows.isAll()) {
            return;
        }
        var thresholds = body.putObject("thresholds");
        amount(thresholds, "minLine", lines.fromFen());
        amount(thresholds, "maxLine", lines.toFen());
        amount(thresholds, "minAmount", rows.fromFen());
        amount(thresholds, "maxAmount", rows.toFen());
        thresholds.put("totalCovers", lines.isAll() ? "all-rows" : "all-rows-of-lines-within");
        content.leftOut().ifPresent(leftOut -> {
            thresholds.set("shown", counted(leftOut.shownRows(), leftOut.shownFen()));
            thresholds.set("leftOut", counted(leftOut.leftOutRows(), leftOut.leftOutFen()));
        });
    }

    private void trust(ObjectNode node, RollupRow row, Content content) {
        approvedShare(node, row);
        if (content.coverage().isEmpty()) {
            return;
        }
        var coverage = content.coverage().get(row.key());
        node.put("filed", coverage == null ? 0 : coverage.filed());
        boolean told = coverage != null && coverage.expected().isPresent();
        node.put("expected", told ? (Long) coverage.expected().getAsLong() : null);
    }

    private void approvedShare(ObjectNode node, RollupRow row) {
        if (query.display().trusted()) {
            node.put(
                    "approvedShare",
                    row.approval().share().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /** 总额, 抵销, 净额: an elimination that the books do not prove is null, and its upper end says how much it may be. */
    private void transfers(ObjectNode node, RollupRow row, Transfers transfers) {
        var elimination = transfers.eliminationFen();
        long gross = row.figures().amountFen();
        node.put("gross", money(gross)).put("transfersIn", money(transfers.receivedFen()));
        node.put("elimination", elimination.isPresent() ? money(elimination.getAsLong()) : null);
        node.put("net", elimination.isPresent() ? money(Math.subtractExact(gross, elimination.getAsLong())) : null);
        node.put("eliminationAtMost", money(transfers.atMostFen()));
    }

    private ObjectNode counted(long rows, long fen) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rows", rows)
                .put(Measure.moneyOf(query.universe().cube()).code(), money(fen));
    }

    private void amount(ObjectNode node, String name, OptionalLong fen) {
        if (fen.isPresent()) {
            node.put(name, money(fen.getAsLong()));
        }
    }

    private void key(ObjectNode row, GroupKey key, RollupRow from, Content content) {
        if (key == GroupKey.YEAR) {
            return;
        }
        var value = from.key().value(key);
        row.put(key.code(), value);
        if (key != GroupKey.PROJECT) {
            row.put(key.code() + "Name", name(key, value, content));
        }
        if (key == GroupKey.REGION && from.key().own()) {
            row.put("own", true);
        }
    }

    private String name(GroupKey key, String value, Content content) {
        return switch (key) {
            case REGION -> names.region(value, language);
            case FUNCTION -> names.function(value, language);
            case ECONOMIC -> names.economic(value, language);
            case BUDGET_UNIT, DEPARTMENT -> content.unitNames().getOrDefault(value, names.word(value, language));
            case CATEGORY ->
                query.universe().cube() == Cube.PERFORMANCE
                        ? names.goalCategory(value, language)
                        : names.word(value, language);
            default -> names.word(value, language);
        };
    }

    private ObjectNode measures(ObjectNode node, RollupRow row) {
        for (var measure : Measure.of(query.universe().cube())) {
            measure(node, measure, row);
        }
        if (query.universe().stage() == Stage.ADJUSTED) {
            node.put("carriedFromInitial", row.carriedFromInitial());
        }
        if (query.display().compared()) {
            compare(node, row);
        }
        return node;
    }

    private void measure(ObjectNode node, Measure measure, RollupRow row) {
        if (measure.isMoney()) {
            node.put(measure.code(), money(row.figures().value(measure)));
        } else if (!measure.isQuotient()) {
            node.put(measure.code(), row.value(measure));
        } else {
            row.figures()
                    .quotient(measure)
                    .ifPresent(hundredths -> node.put(
                            measure.code(),
                            BigDecimal.valueOf(hundredths, QUOTIENT_DECIMALS).toPlainString()));
        }
    }

    private void compare(ObjectNode node, RollupRow row) {
        node.put("previous", money(row.previous().amountFen()));
        node.put("change", money(row.change()));
        node.put("growth", row.growth().map(percent -> percent.toPlainString()).orElse(null));
    }

    private String money(long fen) {
        return query.display().unit().format(new Amount(fen));
    }
}
