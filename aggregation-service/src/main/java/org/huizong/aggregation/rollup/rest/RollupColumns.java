package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.Measure;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.export.ExportColumn;
import org.huizong.aggregation.rollup.export.ExportColumn.Kind;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;

/** 导出列: the members of a JSON row as columns, so that an export says in every format what the JSON says. */
final class RollupColumns {

    private static final List<String> TRANSFERS =
            List.of("gross", "transfersIn", "elimination", "net", "eliminationAtMost");
    private static final Set<String> COUNTS = Set.of("rank", "filed", "expected", "carriedFromInitial");
    private static final Set<String> MONEY = Set.of("previous", "change");
    private static final Set<String> RATIOS = Set.of("growth", "share", "approvedShare", Measure.SCORE.code());
    private static final int RATIO_DECIMALS = 2;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final int moneyDecimals;

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
        Measure.of(cube).forEach(measure -> measures.put(measure.code(), measure));
        // As many as a fen needs in this unit.
        moneyDecimals = new BigDecimal(query.display().unit().format(new Amount(1))).scale();
    }

    List<ExportColumn> columns() {
        return names.stream().map(this::column).toList();
    }

    private ExportColumn column(String name) {
        return switch (kind(name)) {
            case MONEY -> new ExportColumn(name, Kind.MONEY, moneyDecimals);
            case RATIO -> new ExportColumn(name, Kind.RATIO, RATIO_DECIMALS);
            default -> new ExportColumn(name, kind(name), 0);
        };
    }

    private Kind kind(String name) {
        if (RATIOS.contains(name)) {
            return Kind.RATIO;
        }
        if (measures.containsKey(name)) {
            return measures.get(name).isMoney() ? Kind.MONEY : Kind.COUNT;
        }
        if (MONEY.contains(name) || TRANSFERS.contains(name)) {
            return Kind.MONEY;
        }
        if (COUNTS.contains(name)) {
            return Kind.COUNT;
        }
        return switch (name) {
            case "year" -> Kind.YEAR;
            case "own" -> Kind.FLAG;
            default -> Kind.TEXT;
        };
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

    private boolean isNumber(String name) {
        var kind = kind(name);
        return kind == Kind.MONEY || kind == Kind.COUNT || kind == Kind.RATIO;
    }
}
