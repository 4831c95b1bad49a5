package org.huizong.aggregation.rollup.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery.Display;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RollupQuery.Share;
import org.huizong.aggregation.rollup.domain.RowValue;
import org.huizong.aggregation.rollup.domain.SortOrder;
import org.huizong.aggregation.rollup.domain.SortOrder.Term;
import org.huizong.contracts.cube.Cube;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Page;

/** The parameters that say how rows are shown: unit, rounding, comparison, share, order and page. */
final class DisplayParameters {

    private static final List<String> FLAGS = List.of("true", "false");

    private final AskedParameters asked;
    private final Cube cube;
    private final Grouping grouping;
    private final String fingerprint;

    DisplayParameters(AskedParameters asked, Cube cube, Grouping grouping, String fingerprint) {
        this.asked = asked;
        this.cube = cube;
        this.grouping = grouping;
        this.fingerprint = fingerprint;
    }

    Display read() {
        var unit = ThresholdParameters.unit(asked);
        boolean rounded = asked.word("scale", List.of("2"), word -> true).orElse(false);
        boolean compared =
                asked.word("compare", List.of("previous-year"), word -> true).orElse(false);
        var share =
                asked.word("share", List.of("total", "parent"), word -> Share.valueOf(word.toUpperCase(Locale.ROOT)));
        var rows = new ThresholdParameters(asked).rows();
        boolean ranked = asked.word("rank", FLAGS, Boolean::valueOf).orElse(false);
        if (grouping.keys().isEmpty() && (ranked || !rows.isAll())) {
            throw AskedParameters.refused(
                    ranked ? "rank" : rows.fromFen().isPresent() ? "minAmount" : "maxAmount",
                    "须同时使用 groupBy",
                    "needs groupBy");
        }
        boolean trusted = asked.word("trust", FLAGS, Boolean::valueOf).orElse(false);
        boolean transfers = transfers(rounded);
        var order = order(compared, share.isPresent());
        var after = asked.one("cursor")
                .map(text -> Cursor.decode(text, fingerprint, order.length()).position());
        return new Display(
                unit,
                rounded,
                compared,
                share,
                rows,
                ranked,
                trusted,
                transfers,
                order,
                limit(),
                checked(after, order));
    }

    /** What was received from superiors stands in the revenue of regions; exact, so that net and elimination are the gross. */
    private boolean transfers(boolean rounded) {
        boolean wanted = asked.word("transfers", FLAGS, Boolean::valueOf).orElse(false);
        if (wanted && cube != Cube.REVENUE) {
            throw AskedParameters.refused(
                    "transfers", "只有口径 revenue 载有上级转移支付", "only cube revenue tells what superiors transferred");
        }
        if (wanted && (grouping.by(GroupKey.BUDGET_UNIT) || grouping.by(GroupKey.DEPARTMENT))) {
            throw AskedParameters.refused(
                    "transfers", "抵销的是各级之间，不是单位之间", "eliminates between levels of regions, not between units");
        }
        if (wanted && rounded) {
            throw AskedParameters.refused("scale", "抵销数为精确数，不能取整", "would round figures that are told exactly");
        }
        return wanted;
    }

    private int limit() {
        var asked = this.asked.one("limit");
        if (asked.isEmpty()) {
            return Page.MAX_LIMIT;
        }
        if (!asked.get().matches("\\d{1,6}")
                || Integer.parseInt(asked.get()) < 1
                || Integer.parseInt(asked.get()) > Page.MAX_LIMIT) {
            throw AskedParameters.refused(
                    "limit",
                    "应为 1 至 " + Page.MAX_LIMIT + "；所有行可用 Accept: text/csv 导出",
                    "must be between 1 and " + Page.MAX_LIMIT + "; all rows are exported with Accept: text/csv");
        }
        return Integer.parseInt(asked.get());
    }

    private SortOrder order(boolean compared, boolean shared) {
        var values = RowValue.of(cube, compared, shared);
        var terms = new ArrayList<Term>();
        for (var word : asked.many("order")) {
            boolean descending = word.startsWith("-");
            var term = term(descending ? word.substring(1) : word, descending, values);
            if (terms.stream()
                    .anyMatch(before ->
                            before.value().equals(term.value()) && before.key().equals(term.key()))) {
                throw AskedParameters.refused("order", "重复：" + word, "names this twice: " + word);
            }
            terms.add(term);
        }
        return new SortOrder(terms, grouping.keys());
    }

    private Term term(String word, boolean descending, List<RowValue> values) {
        var value = values.stream().filter(known -> known.code().equals(word)).findFirst();
        var key = grouping.keys().stream()
                .filter(known -> known.code().equals(word))
                .findFirst();
        if (value.isEmpty() && key.isEmpty()) {
            var words = new ArrayList<String>();
            values.forEach(known -> words.add(known.code()));
            grouping.keys().stream().map(GroupKey::code).forEach(words::add);
            throw ProblemException.notOneOf("order", words);
        }
        return new Term(value, key, descending);
    }

    private static Optional<List<String>> checked(Optional<List<String>> after, SortOrder order) {
        after.ifPresent(position -> {
            for (int i = 0; i < order.terms().size(); i++) {
                boolean number = order.terms().get(i).value().isPresent();
                if (number && !position.get(i).matches("(-?\\d{1,30}(\\.\\d{1,10})?)?")) {
                    throw AskedParameters.refused("cursor", "不是本次查询给出的游标", "is not a cursor that this query gave");
                }
            }
        });
        return after;
    }
}
