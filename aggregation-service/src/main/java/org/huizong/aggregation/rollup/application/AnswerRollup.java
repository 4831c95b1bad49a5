package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huizong.aggregation.rollup.application.RollupAnswer.Content;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.Approval;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.MeasuredRow;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupRow;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.cube.Dimension;

/** 汇总查询: answers one query from one snapshot. */
@ApplicationScoped
public class AnswerRollup {

    private final RollupFigures figures;
    private final RequestedFigures requested;
    private final RowTelling telling;
    private final ConsolidateTransfers transfers;
    private final long mostRows;

    public AnswerRollup(
            RollupFigures figures,
            RequestedFigures requested,
            RowTelling telling,
            ConsolidateTransfers transfers,
            @ConfigProperty(name = "huizong.aggregation.rollup.most-rows") long mostRows) {
        this.figures = figures;
        this.requested = requested;
        this.telling = telling;
        this.transfers = transfers;
        this.mostRows = mostRows;
    }

    /** One page of the rows. @throws TooManyRowsException if there are more rows than are worked out while somebody waits */
    public RollupAnswer page(RollupQuery query, Moment moment, AccessScope scope) {
        return handle(query, moment, scope, mostRows);
    }

    /** All rows, however many. */
    public RollupAnswer whole(RollupQuery query, Moment moment, AccessScope scope) {
        return handle(query.whole(), moment, scope, FigureRequest.NO_CAP);
    }

    private RollupAnswer handle(RollupQuery query, Moment moment, AccessScope scope, long most) {
        return figures.inSnapshot(snapshot -> {
            var asOf = moment.in(snapshot);
            var current = snapshot.watermark();
            var shown = new Watermark(current.storeId(), asOf.orElse(current.value()));
            return new RollupAnswer(shown, content(snapshot, query, asOf, scope, most));
        });
    }

    private Content content(
            RollupSnapshot snapshot, RollupQuery query, OptionalLong asOf, AccessScope scope, long most) {
        var years = requested.years(snapshot, query, scope);
        var display = query.display();
        var compared = display.compared();
        var wanted = requested.of(query, asOf, years, compared ? yearsBefore(years) : List.of(), most);
        var sums = snapshot.sums(wanted, scope);
        var rows = new RowFolding(
                        query.grouping(), query.universe().status() == Status.SUBMITTED, sums.figures(), sums.books())
                .rows(years, compared);
        if (rows.size() > most) {
            throw new TooManyRowsException();
        }
        var told = telling.of(query, rows);
        return new Content(
                years,
                told.page(),
                total(told.all(), sums.all()),
                told.leftOut(),
                sums.filed(),
                snapshot.expected(wanted),
                display.trusted() && RollupTrust.tellsCoverage(query.grouping())
                        ? RollupTrust.coverage(query.grouping(), snapshot.coverage(wanted, scope))
                        : Map.of(),
                display.transfers() ? Optional.of(transfers.of(snapshot, query, asOf, years, scope)) : Optional.empty(),
                told.next(),
                names(snapshot, told.page(), scope));
    }

    private static RollupRow total(List<MeasuredRow> rows, BookCount books) {
        var now = rows.stream().map(row -> row.row().figures()).reduce(Figures.ZERO, Figures::plus);
        var before = rows.stream().map(row -> row.row().previous()).reduce(Figures.ZERO, Figures::plus);
        var approval = rows.stream().map(row -> row.row().approval()).reduce(Approval.NONE, Approval::plus);
        return new RollupRow(
                new RowKey(Map.of(), false, 0),
                now,
                before,
                books.books(),
                books.carried(),
                approval,
                Optional.empty());
    }

    private static Map<String, String> names(RollupSnapshot snapshot, List<MeasuredRow> page, AccessScope scope) {
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
}
