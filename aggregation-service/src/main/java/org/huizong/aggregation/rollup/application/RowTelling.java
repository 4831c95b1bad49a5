package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.rollup.application.RollupAnswer.LeftOut;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.MeasuredRow;
import org.huizong.aggregation.rollup.domain.Ranks;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupQuery.Share;
import org.huizong.aggregation.rollup.domain.RollupRow;
import org.huizong.aggregation.rollup.domain.RowRounding;
import org.huizong.aggregation.rollup.domain.RowValue;
import org.huizong.aggregation.rollup.domain.Shares;
import org.huizong.aggregation.rollup.domain.SortOrder.Term;
import org.huizong.contracts.classification.Region;

/**
 * 行的展示: shares, ranks, order, rounding, threshold and page, in this order. Shares and ranks are of all rows; a threshold
 * looks at exact amounts.
 */
@ApplicationScoped
public class RowTelling {

    private final Regions regions;

    public RowTelling(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param all every row, in order, as shown
     * @param page those of the page
     * @param leftOut what the threshold keeps from being shown; empty without a threshold
     * @param next position behind which the next page begins
     */
    record Told(
            List<MeasuredRow> all, List<MeasuredRow> page, Optional<LeftOut> leftOut, Optional<List<String>> next) {}

    Told of(RollupQuery query, List<RollupRow> rows) {
        var display = query.display();
        var order = display.order();
        var exact = ranked(query, shared(query, rows)).stream()
                .sorted((a, b) -> order.comparator().compare(order.position(a), order.position(b)))
                .toList();
        var shown = display.rounded() ? rounded(query, exact) : exact;
        var kept = IntStream.range(0, exact.size())
                .filter(i ->
                        display.rows().contains(exact.get(i).row().figures().amountFen()))
                .boxed()
                .toList();
        int first = display.after()
                .map(after -> (int) kept.stream()
                        .filter(i -> order.comparator().compare(order.position(exact.get(i)), after) <= 0)
                        .count())
                .orElse(0);
        int end = (int) Math.min(kept.size(), (long) first + display.limit());
        var next = end < kept.size() ? Optional.of(order.position(exact.get(kept.get(end - 1)))) : noPosition();
        var page = kept.subList(first, end).stream().map(shown::get).toList();
        var leftOut = display.rows().isAll()
                ? Optional.<LeftOut>empty()
                : Optional.of(leftOut(shown, kept.stream().map(shown::get).toList()));
        return new Told(shown, page, leftOut, next);
    }

    private List<MeasuredRow> shared(RollupQuery query, List<RollupRow> rows) {
        var share = query.display().share();
        Function<RollupRow, Optional<BigDecimal>> of = row -> Optional.empty();
        if (share.isPresent()) {
            of = (share.get() == Share.TOTAL
                            ? Shares.ofTotal(rows)
                            : Shares.ofParent(rows, query.grouping().keys(), this::parentRegion))::of;
        }
        var shares = of;
        return rows.stream()
                .map(row -> new MeasuredRow(row, shares.apply(row), OptionalLong.empty()))
                .toList();
    }

    /** By the first value of the order, as the order goes; else by the money, the most first. */
    private static List<MeasuredRow> ranked(RollupQuery query, List<MeasuredRow> rows) {
        if (!query.display().ranked()) {
            return rows;
        }
        var term = query.display().order().firstValue();
        return Ranks.of(
                rows,
                term.flatMap(Term::value)
                        .orElse(RowValue.moneyOf(query.universe().cube())),
                term.map(Term::descending).orElse(true));
    }

    private static List<MeasuredRow> rounded(RollupQuery query, List<MeasuredRow> exact) {
        var rounded = RowRounding.round(
                exact.stream().map(MeasuredRow::row).toList(), query.display().unit());
        return IntStream.range(0, exact.size())
                .mapToObj(i -> exact.get(i).shown(rounded.get(i)))
                .toList();
    }

    private static LeftOut leftOut(List<MeasuredRow> all, List<MeasuredRow> kept) {
        var whole = sum(all);
        var shown = sum(kept);
        return new LeftOut(kept.size(), shown, all.size() - kept.size(), Math.subtractExact(whole, shown));
    }

    private static long sum(List<MeasuredRow> rows) {
        return rows.stream()
                .map(row -> row.row().figures())
                .reduce(Figures.ZERO, Figures::plus)
                .amountFen();
    }

    private String parentRegion(String code) {
        var parent = regions.tree().find(code).map(Region::parent).orElse("");
        boolean virtual = regions.tree().find(parent).map(Region::virtual).orElse(false);
        return virtual ? parentRegion(parent) : parent;
    }

    private static Optional<List<String>> noPosition() {
        return Optional.empty();
    }
}
