package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.Measure;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;
import org.huizong.contracts.book.Stage;

/** 导出列: the members of a JSON row as columns, so that an export says in every format what the JSON says. */
final class RollupColumns {

    private static final Set<String> NUMBERS = Set.of(
            "previous",
            "change",
            "growth",
            "share",
            "rank",
            "approvedShare",
            "filed",
            "expected",
            "carriedFromInitial");

    private static final List<String> TRANSFERS =
            List.of("gross", "transfersIn", "elimination", "net", "eliminationAtMost");

    private final List<String> names = new ArrayList<>();
    private final Set<String> measures;

    RollupColumns(RollupQuery query) {
        var cube = query.universe().cube();
        for (var key : query.grouping().keys()) {
            if (key != GroupKey.YEAR) {
                names.add(key.code());
                if (key != GroupKey.PROJECT) {
                    names.add(key.code() + "Name");
                }
                if (key == GroupKey.REGION) {
                    names.add("own");
                }
            }
        }
        names.add("year");
        Measure.of(cube).forEach(measure -> names.add(measure.code()));
        if (query.universe().stage() == Stage.ADJUSTED) {
            names.add("carriedFromInitial");
        }
        if (query.display().compared()) {
            names.addAll(List.of("previous", "change", "growth"));
        }
        query.display().share().ifPresent(share -> names.add("share"));
        if (query.display().ranked()) {
            names.add("rank");
        }
        if (query.display().trusted()) {
            names.addAll(List.of("approvedShare", "filed", "expected"));
        }
        if (query.display().transfers()) {
            names.addAll(TRANSFERS);
        }
        names.add("detail");
        measures = Set.copyOf(Measure.of(cube).stream().map(Measure::code).toList());
    }

    private boolean isNumber(String name) {
        return measures.contains(name) || NUMBERS.contains(name) || TRANSFERS.contains(name);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Optional<Value>> values(ObjectNode row) {
        return names.stream()
                .map(name -> Optional.ofNullable(row.get(name))
                        .filter(value -> !value.isNull())
                        .map(value -> new Value(value.asText(), isNumber(name))))
                .toList();
    }
}
