package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.rollup.application.RollupAnswer.Content;
import org.huizong.aggregation.rollup.application.RollupAnswer.ShownRow;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupQuery.Share;
import org.huizong.aggregation.rollup.domain.RollupRow;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.aggregation.rollup.domain.RowRounding;
import org.huizong.aggregation.rollup.domain.Shares;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.cube.Dimension;

/** 汇总查询: answers one query from one snapshot. */
@ApplicationScoped
public class AnswerRollup {

    private final RollupFigures figures;
    private final Regions regions;
    private final RequestedFigures requested;

    public AnswerRollup(RollupFigures figures, Regions regions, RequestedFigures requested) {
        this.figures = figures;
        this.regions = regions;
        this.requested = requested;
    }

    public RollupAnswer handle(RollupQuery query, Moment moment, AccessScope scope) {
        return figures.inSnapshot(snapshot -> {
            var asOf = moment.in(snapshot);
            var current = snapshot.watermark();
            var shown = new Watermark(current.storeId(), asOf.orElse(current.value()));
            return new RollupAnswer(shown, content(snapshot, query, asOf, scope));
        });
    }

    private Content content(RollupSnapshot snapshot, RollupQuery query, OptionalLong asOf, AccessScope scope) {
        var years = requested.years(snapshot, query, scope);
        var compared = query.display().compared();
        var wanted = requested.of(query, asOf, years, compared ? yearsBefore(years) : List.of());
        var sums = snapshot.sums(wanted, scope);
        var folding = new RowFolding(query.grouping(), sums.figures(), sums.books());
        var order = query.display().order();
        var exact = folding.rows(years, compared).stream()
                .sorted((a, b) -> order.comparator().compare(order.position(a), order.position(b)))
                .toList();
        var shown = query.display().rounded()
                ? RowRounding.round(exact, query.display().unit())
                : exact;
        int first = exact.size() - pending(query, exact);
        int end = Math.min(exact.size(), first + query.display().limit());
        var page = page(shown, shares(query, exact), first, end);
        var next = end < exact.size() ? Optional.of(order.position(exact.get(end - 1))) : noPosition();
        return new Content(
                years,
                page,
                total(shown, sums.all()),
                sums.filed(),
                snapshot.expected(wanted),
                next,
                names(snapshot, page, scope));
    }

    private List<Optional<BigDecimal>> shares(RollupQuery query, List<RollupRow> rows) {
        var share = query.display().share();
        if (share.isEmpty()) {
            return rows.stream().map(row -> Optional.<BigDecimal>empty()).toList();
        }
        var shares = share.get() == Share.TOTAL
                ? Shares.ofTotal(rows)
                : Shares.ofParent(rows, query.grouping().keys(), this::parentRegion);
        return rows.stream().map(shares::of).toList();
    }

    private String parentRegion(String code) {
        var parent = regions.tree().find(code).map(Region::parent).orElse("");
        boolean virtual = regions.tree().find(parent).map(Region::virtual).orElse(false);
        return virtual ? parentRegion(parent) : parent;
    }

    private static List<ShownRow> page(List<RollupRow> rows, List<Optional<BigDecimal>> shares, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(i -> new ShownRow(rows.get(i), shares.get(i)))
                .toList();
    }

    /** How many rows stand behind the cursor. */
    private static int pending(RollupQuery query, List<RollupRow> rows) {
        var after = query.display().after();
        if (after.isEmpty()) {
            return rows.size();
        }
        var order = query.display().order();
        return (int) rows.stream()
                .filter(row -> order.comparator().compare(order.position(row), after.get()) > 0)
                .count();
    }

    private static RollupRow total(List<RollupRow> rows, BookCount books) {
        var now = rows.stream().map(RollupRow::figures).reduce(Figures.ZERO, Figures::plus);
        var before = rows.stream().map(RollupRow::previous).reduce(Figures.ZERO, Figures::plus);
        return new RollupRow(
                new RowKey(Map.of(), false, 0), now, before, books.books(), books.carried(), Optional.empty());
    }

    private static Map<String, String> names(RollupSnapshot snapshot, List<ShownRow> page, AccessScope scope) {
        var units = new HashSet<String>();
        for (var shown : page) {
            var values = shown.row().key().values();
            units.add(values.getOrDefault(GroupKey.BUDGET_UNIT, Dimension.UNSPECIFIED));
            units.add(values.getOrDefault(GroupKey.DEPARTMENT, Dimension.UNSPECIFIED));
        }
        units.removeAll(Set.of(Dimension.UNSPECIFIED));
        return units.isEmpty() ? Map.of() : snapshot.unitNames(units, scope);
    }

    private static List<Integer> yearsBefore(List<Integer> years) {
        return years.stream().map(year -> year - 1).toList();
    }

    private static Optional<List<String>> noPosition() {
        return Optional.empty();
    }
}
