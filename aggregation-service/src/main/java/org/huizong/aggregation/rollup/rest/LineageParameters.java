package org.huizong.aggregation.rollup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.aggregation.rollup.application.CellQuestion;
import org.huizong.aggregation.rollup.application.CellQuestion.LinePosition;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.platform.web.Cursor;
import org.jboss.resteasy.reactive.common.util.QuarkusMultivaluedHashMap;

/**
 * Reads the parameters of {@code GET /v1/rollups/lineage}: those that select in {@code GET /v1/rollups}, and the keys of the row
 * as they stand in its answer.
 */
@ApplicationScoped
class LineageParameters {

    /** Keys of a row that name its cell; region, function and year select already. */
    private static final Set<GroupKey> KEYS = Set.of(
            GroupKey.ECONOMIC,
            GroupKey.NATURE,
            GroupKey.SOURCE,
            GroupKey.FUND,
            GroupKey.CATEGORY,
            GroupKey.PROJECT,
            GroupKey.BUDGET_UNIT,
            GroupKey.DEPARTMENT);

    private static final List<String> SELECTING = List.of(
            "cube",
            "region",
            "scope",
            "function",
            "excludeFunction",
            "minLine",
            "maxLine",
            "codeEdition",
            "year",
            "stage",
            "status",
            "functionLevel",
            "unit",
            "limit",
            "cursor",
            "asOf",
            "minWatermark");

    static final List<String> NAMES = Stream.concat(
                    SELECTING.stream(),
                    Stream.of(GroupKey.values()).filter(KEYS::contains).map(GroupKey::code))
            .toList();

    private static final int CURSOR_PARTS = 4;
    private static final int CLASS_DIGITS = 3;

    private final RollupParameters rollups;

    LineageParameters(RollupParameters rollups) {
        this.rollups = rollups;
    }

    CellQuestion read(MultivaluedMap<String, String> parameters) {
        var asked = new AskedParameters(parameters, NAMES);
        var cube = asked.word("cube", Cube.codes(), Cube::ofCode).orElse(Cube.EXPENDITURE);
        var keys = keys(asked, cube);
        var query = rollups.read(asRollup(parameters, asked, keys));
        var after = asked.one("cursor")
                .map(text -> Cursor.decode(text, RollupParameters.fingerprint(parameters), CURSOR_PARTS))
                .map(LineageParameters::position);
        return new CellQuestion(query, keys, after, query.display().limit());
    }

    static List<String> position(LinePosition position) {
        return List.of(position.region(), position.budgetUnit(), position.book(), Integer.toString(position.line()));
    }

    private static LinePosition position(Cursor cursor) {
        return new LinePosition(cursor.text(0), cursor.text(1), cursor.text(2), (int) cursor.number(3));
    }

    private static Map<GroupKey, String> keys(AskedParameters asked, Cube cube) {
        var keys = new EnumMap<GroupKey, String>(GroupKey.class);
        for (var key : GroupKey.values()) {
            if (KEYS.contains(key)) {
                asked.one(key.code()).ifPresent(value -> {
                    if (!key.isIn(cube)) {
                        throw AskedParameters.refused(
                                key.code(), "口径 " + cube.code() + " 没有此维度", "is no dimension of cube " + cube.code());
                    }
                    keys.put(key, value);
                });
            }
        }
        if (asked.one("functionLevel").isPresent()) {
            var functions = asked.many("function");
            if (functions.size() != 1) {
                throw AskedParameters.refused(
                        "functionLevel", "须同时给出一个 function", "needs exactly one function beside it");
            }
            keys.put(GroupKey.FUNCTION, functions.get(0));
        }
        economic(keys);
        return keys;
    }

    private static void economic(Map<GroupKey, String> keys) {
        var economic = Optional.ofNullable(keys.get(GroupKey.ECONOMIC));
        if (economic.isPresent()
                && !economic.get().equals(Dimension.UNSPECIFIED)
                && !economic.get().matches("[1-9]\\d{2}(\\d{2})?")) {
            throw AskedParameters.refused(
                    "economic", "应为三位或五位经济分类代码", "must be an economic code of three or five digits");
        }
    }

    /** The question in the words of a rollup: rows grouped by the very keys that name the cell. */
    private static MultivaluedMap<String, String> asRollup(
            MultivaluedMap<String, String> parameters, AskedParameters asked, Map<GroupKey, String> keys) {
        var rollup = new QuarkusMultivaluedHashMap<String, String>();
        SELECTING.stream()
                .filter(name -> !name.equals("cursor") && parameters.containsKey(name))
                .forEach(name -> rollup.put(name, parameters.get(name)));
        if (!keys.isEmpty()) {
            var words = new LinkedHashSet<String>();
            keys.keySet().forEach(key -> words.add(key.code()));
            rollup.put("groupBy", new ArrayList<>(words));
        }
        var economic = keys.getOrDefault(GroupKey.ECONOMIC, "");
        if (economic.length() == CLASS_DIGITS) {
            rollup.putSingle("economicLevel", "class");
        } else if (!economic.isEmpty() && !economic.equals(Dimension.UNSPECIFIED)) {
            rollup.putSingle("economicLevel", "section");
        }
        return rollup;
    }
}
