package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.rollup.application.RollupAnswer.ConsolidatedTransfers;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RowKey;
import org.huizong.aggregation.rollup.domain.Transfers;
import org.huizong.contracts.access.AccessScope;

/** 上下级抵销: what of the revenue was received from superiors, at the own level of the regions and below it. */
@ApplicationScoped
class ConsolidateTransfers {

    private static final String SUPERIOR = "-superior";

    private final RequestedFigures requested;

    ConsolidateTransfers(RequestedFigures requested) {
        this.requested = requested;
    }

    ConsolidatedTransfers of(
            RollupSnapshot snapshot, RollupQuery query, OptionalLong asOf, List<Integer> years, AccessScope scope) {
        var keys = query.grouping().keys();
        var rows = received(snapshot, request(query, keys, asOf, years), scope, keys.contains(GroupKey.SOURCE));
        var whole = received(snapshot, request(query, List.of(GroupKey.YEAR), asOf, years), scope, false);
        return new ConsolidatedTransfers(
                rows, whole.values().stream().reduce(Transfers.NONE, ConsolidateTransfers::plus));
    }

    private FigureRequest request(RollupQuery query, List<GroupKey> keys, OptionalLong asOf, List<Integer> years) {
        var bySource = new ArrayList<>(keys);
        if (!bySource.contains(GroupKey.SOURCE)) {
            bySource.add(GroupKey.SOURCE);
        }
        var grouping = query.grouping();
        var cut = new Grouping(
                bySource,
                keys.contains(GroupKey.REGION) ? grouping.regionLevel() : OptionalInt.empty(),
                grouping.functionDigits(),
                grouping.economicDigits());
        return requested.of(
                new RollupQuery(query.universe(), query.selection(), cut, query.display()), asOf, years, List.of());
    }

    private static Map<RowKey, Transfers> received(
            RollupSnapshot snapshot, FigureRequest request, AccessScope scope, boolean keepSource) {
        var all = superior(snapshot.sums(request, scope).figures(), keepSource);
        var atOwnLevel = superior(snapshot.sums(request.ownLevel(), scope).figures(), keepSource);
        boolean nation = request.nodes().stream().allMatch(node -> node.code().equals(Regions.NATION) && !node.own());
        var transfers = new HashMap<RowKey, Transfers>();
        all.forEach((key, fen) -> transfers.put(
                key, new Transfers(fen, Math.subtractExact(fen, atOwnLevel.getOrDefault(key, 0L)), nation)));
        return transfers;
    }

    private static Map<RowKey, Long> superior(List<FigureRow> rows, boolean keepSource) {
        var sums = new HashMap<RowKey, Long>();
        for (var row : rows) {
            if (row.key().value(GroupKey.SOURCE).endsWith(SUPERIOR)) {
                var values = new EnumMap<GroupKey, String>(GroupKey.class);
                values.putAll(row.key().values());
                if (!keepSource) {
                    values.remove(GroupKey.SOURCE);
                }
                sums.merge(
                        new RowKey(values, row.key().own(), row.key().year()),
                        row.figures().amountFen(),
                        Math::addExact);
            }
        }
        return sums;
    }

    private static Transfers plus(Transfers one, Transfers other) {
        return new Transfers(
                Math.addExact(one.receivedFen(), other.receivedFen()),
                Math.addExact(one.atMostFen(), other.atMostFen()),
                other.certain());
    }
}
