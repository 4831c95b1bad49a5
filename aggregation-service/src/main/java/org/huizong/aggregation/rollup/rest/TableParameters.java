package org.huizong.aggregation.rollup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.aggregation.rollup.application.OfficialTables;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.table.OfficialTable;
import org.huizong.platform.problem.ProblemException;

/** Reads the parameters of {@code GET /v1/rollups/tables}; the unit of an official table is 万元 unless another is asked for. */
@ApplicationScoped
class TableParameters {

    private static final List<String> SELECTING =
            List.of("region", "scope", "year", "stage", "status", "unit", "asOf", "minWatermark");
    private static final List<String> HOLDERS = List.of(GroupKey.BUDGET_UNIT.code(), GroupKey.DEPARTMENT.code());

    static final List<String> NAMES =
            Stream.concat(SELECTING.stream(), Stream.of("by")).toList();

    private final RollupParameters rollups;
    private final OfficialTables tables;

    TableParameters(RollupParameters rollups, OfficialTables tables) {
        this.rollups = rollups;
        this.tables = tables;
    }

    /** @param by one sheet for each budget unit or department; empty for one over all */
    record TableQuestion(RollupQuery query, Optional<GroupKey> by, List<OfficialTable> tables) {}

    TableQuestion one(String number, MultivaluedMap<String, String> parameters) {
        var table = tables.all().stream()
                .filter(known -> Integer.toString(known.number()).equals(number))
                .toList();
        if (table.isEmpty()) {
            throw ProblemException.notOneOf(
                    "number",
                    tables.all().stream()
                            .map(known -> Integer.toString(known.number()))
                            .toList());
        }
        return read(parameters, table);
    }

    TableQuestion all(MultivaluedMap<String, String> parameters) {
        return read(parameters, tables.all());
    }

    private TableQuestion read(MultivaluedMap<String, String> parameters, List<OfficialTable> wanted) {
        var asked = new AskedParameters(parameters, NAMES);
        if (asked.many("year").stream().anyMatch(year -> year.contains(".."))
                || asked.many("year").size() > 1) {
            throw AskedParameters.refused("year", "一张表只有一个年度", "a table is of one year");
        }
        var by = asked.word("by", HOLDERS, word -> GroupKey.ofCode(word).orElseThrow());
        var selecting = new MultivaluedHashMap<String, String>();
        SELECTING.stream().filter(parameters::containsKey).forEach(name -> selecting.put(name, parameters.get(name)));
        selecting.putIfAbsent("unit", List.of("wan"));
        return new TableQuestion(rollups.read(selecting), by, wanted);
    }
}
