package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.application.TablesAnswer.Sheet;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RollupQuery.Universe;
import org.huizong.aggregation.rollup.domain.table.OfficialTable;
import org.huizong.aggregation.rollup.domain.table.TableComposition;
import org.huizong.aggregation.rollup.domain.table.TableFact;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/** 部门预算汇总表: composes official tables of one selection from the sums of one snapshot. */
@ApplicationScoped
public class AnswerTables {

    private static final int CLASS_DIGITS = 3;

    private final RollupFigures figures;
    private final RequestedFigures requested;

    public AnswerTables(RollupFigures figures, RequestedFigures requested) {
        this.figures = figures;
        this.requested = requested;
    }

    /**
     * @param query whose selection, stage and status the tables have
     * @param by budget unit or department: one sheet for each; empty for one over all
     */
    public TablesAnswer handle(
            List<OfficialTable> tables, RollupQuery query, Optional<GroupKey> by, Moment moment, AccessScope scope) {
        return figures.inSnapshot(snapshot -> {
            var asOf = moment.in(snapshot);
            var current = snapshot.watermark();
            var shown = new Watermark(current.storeId(), asOf.orElse(current.value()));
            return new Work(snapshot, tables, query, by, asOf, scope).answer(shown);
        });
    }

    /** The sums of one snapshot that one answer needs. */
    private final class Work {

        private final RollupSnapshot snapshot;
        private final List<OfficialTable> tables;
        private final RollupQuery query;
        private final Optional<GroupKey> by;
        private final OptionalLong asOf;
        private final AccessScope scope;
        private final Map<String, List<TableFact>> facts = new TreeMap<>();
        private final Map<Cube, Long> books = new EnumMap<>(Cube.class);

        Work(
                RollupSnapshot snapshot,
                List<OfficialTable> tables,
                RollupQuery query,
                Optional<GroupKey> by,
                OptionalLong asOf,
                AccessScope scope) {
            this.snapshot = snapshot;
            this.tables = tables;
            this.query = query;
            this.by = by;
            this.asOf = asOf;
            this.scope = scope;
        }

        TablesAnswer answer(Watermark watermark) {
            var years = requested.years(snapshot, query, scope);
            long filed = 0;
            var expected = OptionalLong.empty();
            for (var cube : cubes()) {
                var wanted = requested.of(ofCube(cube), asOf, years, List.of());
                var sums = snapshot.sums(wanted, scope);
                keep(cube, sums.figures());
                books.put(cube, sums.all().books());
                filed = sums.filed();
                expected = snapshot.expected(wanted);
            }
            if (by.isEmpty()) {
                facts.putIfAbsent("", List.of());
            }
            return new TablesAnswer(watermark, years, filed, expected, books, sheets(), names());
        }

        private void keep(Cube cube, List<FigureRow> rows) {
            for (var row : rows) {
                if (row.facts() != 0 || !row.figures().isZero()) {
                    var holder = by.map(key -> row.key().value(key)).orElse("");
                    facts.computeIfAbsent(holder, fresh -> new ArrayList<>()).add(fact(cube, row));
                }
            }
        }

        private List<Sheet> sheets() {
            return facts.entrySet().stream()
                    .map(entry -> new Sheet(
                            by.map(key -> entry.getKey()),
                            tables.stream()
                                    .map(table -> TableComposition.of(table, entry.getValue()))
                                    .toList()))
                    .toList();
        }

        private Map<String, String> names() {
            var holders = facts.keySet().stream()
                    .filter(holder -> !holder.isEmpty() && !holder.equals(Dimension.UNSPECIFIED))
                    .collect(Collectors.toSet());
            return holders.isEmpty() ? Map.of() : snapshot.unitNames(holders, scope);
        }

        private Set<Cube> cubes() {
            var cubes = new LinkedHashSet<Cube>();
            tables.forEach(table -> cubes.addAll(table.cubes()));
            return cubes;
        }

        private RollupQuery ofCube(Cube cube) {
            var dimensions = EnumSet.noneOf(Dimension.class);
            tables.forEach(table -> dimensions.addAll(table.dimensions(cube)));
            var keys = new ArrayList<GroupKey>();
            for (var key : GroupKey.values()) {
                if (key.dimension().filter(dimensions::contains).isPresent()) {
                    keys.add(key);
                }
            }
            by.ifPresent(keys::add);
            return new RollupQuery(
                    new Universe(
                            cube, query.universe().stage(), query.universe().status()),
                    query.selection(),
                    new Grouping(
                            keys,
                            OptionalInt.empty(),
                            digits(Dimension.FUNCTION, cube),
                            digits(Dimension.ECONOMIC, cube)),
                    query.display());
        }

        private int digits(Dimension dimension, Cube cube) {
            return Math.max(
                    CLASS_DIGITS,
                    tables.stream()
                            .filter(table -> table.cubes().contains(cube))
                            .mapToInt(table -> table.digits(dimension))
                            .max()
                            .orElse(0));
        }
    }

    private static TableFact fact(Cube cube, FigureRow row) {
        var keys = new LinkedHashMap<Dimension, String>();
        row.key().values().forEach((key, value) -> key.dimension().ifPresent(dimension -> keys.put(dimension, value)));
        return new TableFact(cube, keys, row.figures().amountFen());
    }
}
