package org.huizong.aggregation.rollup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RollupQuery.Selection;
import org.huizong.aggregation.rollup.domain.RollupQuery.Universe;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.platform.problem.ProblemException;

/** Reads the parameters of {@code GET /v1/rollups}; what is unknown or contradictory is 400 with the parameter's name. */
@ApplicationScoped
class RollupParameters {

    static final List<String> NAMES = List.of(
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
            "groupBy",
            "regionLevel",
            "functionLevel",
            "economicLevel",
            "compare",
            "share",
            "rank",
            "trust",
            "transfers",
            "minAmount",
            "maxAmount",
            "unit",
            "scale",
            "order",
            "limit",
            "cursor",
            "asOf",
            "minWatermark");

    private static final List<String> REGION_LEVELS = List.of("province", "prefecture", "county");
    private static final List<String> FUNCTION_LEVELS = List.of("class", "section", "item");
    private static final List<String> ECONOMIC_LEVELS = List.of("class", "section");
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Pattern FUNCTION_PREFIX = Pattern.compile("[1-9]\\d{0,18}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Pattern YEARS = Pattern.compile("((?:19|20|21)\\d{2})\\.\\.((?:19|20|21)\\d{2})");
    private static final int MAX_YEARS = 50;
    private static final int CLASS_DIGITS = 3;

    private final Regions regions;

    RollupParameters(Regions regions) {
        this.regions = regions;
    }

    RollupQuery read(MultivaluedMap<String, String> parameters) {
        var asked = new AskedParameters(parameters, NAMES);
        var cube = asked.word("cube", Cube.codes(), Cube::ofCode).orElse(Cube.EXPENDITURE);
        var stage = asked.word("stage", Stage.codes(), Stage::ofCode).orElse(Stage.INITIAL);
        var status = asked.word(
                        "status", Status.codes(), word -> Status.ofCode(word).orElseThrow())
                .orElse(Status.PUBLISHED);
        var grouping = grouping(asked, cube);
        var selection = selection(asked, cube);
        if (selection.years().size() > 1 && !grouping.by(GroupKey.YEAR)) {
            throw AskedParameters.refused("year", "多个年度须同时使用 groupBy=year", "several years need groupBy=year");
        }
        var display = new DisplayParameters(asked, cube, grouping, fingerprint(parameters)).read();
        return new RollupQuery(new Universe(cube, stage, status), selection, grouping, display);
    }

    /** Everything that selects and sorts the rows: parameters in the order of their names, paging excluded. */
    static String fingerprint(MultivaluedMap<String, String> parameters) {
        var sorted = new TreeMap<String, List<String>>(parameters);
        List.of("limit", "cursor", "minWatermark").forEach(sorted::remove);
        return sorted.toString();
    }

    private Selection selection(AskedParameters asked, Cube cube) {
        boolean own = asked.word("scope", List.of("subtree", "own"), word -> word.equals("own"))
                .orElse(false);
        var functions = functions(asked, "function", cube);
        var excluded = functions(asked, "excludeFunction", cube);
        return new Selection(
                regions(asked),
                own,
                functions,
                excluded,
                years(asked),
                codeEdition(asked, cube),
                new ThresholdParameters(asked).lines(cube));
    }

    private static OptionalInt codeEdition(AskedParameters asked, Cube cube) {
        var edition = asked.one("codeEdition");
        if (edition.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!YEAR.matcher(edition.get()).matches()) {
            throw AskedParameters.refused("codeEdition", "应为年度，如 2025", "must be a fiscal year such as 2025");
        }
        if (!GroupKey.FUNCTION.isIn(cube)) {
            throw AskedParameters.refused(
                    "codeEdition", "口径 " + cube.code() + " 没有功能科目", "cube " + cube.code() + " has no function codes");
        }
        return OptionalInt.of(Integer.parseInt(edition.get()));
    }

    private List<String> regions(AskedParameters asked) {
        var codes = asked.many("region");
        for (var code : codes) {
            if (!REGION.matcher(code).matches()) {
                throw AskedParameters.refused("region", "应为六位区划代码：" + code, "needs codes of six digits: " + code);
            }
            if (regions.tree().find(code).isEmpty()) {
                throw AskedParameters.refused("region", "无此区划：" + code, "there is no region " + code);
            }
        }
        return codes;
    }

    private static List<String> functions(AskedParameters asked, String name, Cube cube) {
        var prefixes = asked.many(name);
        if (!prefixes.isEmpty() && !GroupKey.FUNCTION.isIn(cube)) {
            throw AskedParameters.refused(
                    name, "口径 " + cube.code() + " 没有功能科目", "cube " + cube.code() + " has no function codes");
        }
        for (var prefix : prefixes) {
            if (!FUNCTION_PREFIX.matcher(prefix).matches() && !prefix.equals(Dimension.UNSPECIFIED)) {
                throw AskedParameters.refused(
                        name, "应为功能科目代码或其前缀：" + prefix, "needs a function code or a prefix of one: " + prefix);
            }
        }
        return prefixes;
    }

    private static List<Integer> years(AskedParameters asked) {
        var years = new TreeSet<Integer>();
        for (var part : asked.many("year")) {
            var range = YEARS.matcher(part);
            if (YEAR.matcher(part).matches()) {
                years.add(Integer.valueOf(part));
            } else if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                int to = Integer.parseInt(range.group(2));
                if (from > to || to - from >= MAX_YEARS) {
                    throw AskedParameters.refused(
                            "year", "年度区间有误：" + part, "is no range of at most " + MAX_YEARS + " years: " + part);
                }
                for (int year = from; year <= to; year++) {
                    years.add(year);
                }
            } else {
                throw AskedParameters.refused(
                        "year", "应为 2025、2023,2025 或 2021..2025", "must be like 2025, 2023,2025 or 2021..2025");
            }
        }
        return List.copyOf(years);
    }

    private static Grouping grouping(AskedParameters asked, Cube cube) {
        var keys = new ArrayList<GroupKey>();
        var words = GroupKey.of(cube).stream().map(GroupKey::code).toList();
        for (var word : asked.many("groupBy")) {
            keys.add(GroupKey.ofCode(word)
                    .filter(key -> key.isIn(cube))
                    .orElseThrow(() -> ProblemException.notOneOf("groupBy", words)));
        }
        var region = level(asked, "regionLevel", REGION_LEVELS, keys.contains(GroupKey.REGION));
        var function = level(asked, "functionLevel", FUNCTION_LEVELS, keys.contains(GroupKey.FUNCTION));
        var economic = level(asked, "economicLevel", ECONOMIC_LEVELS, keys.contains(GroupKey.ECONOMIC));
        // 表七 knows economic classes only: their sections would all be shallower than asked.
        int economicDefault = cube == Cube.PROJECT_EXPENDITURE ? 1 : 2;
        return new Grouping(keys, region, digits(function.orElse(1)), digits(economic.orElse(economicDefault)));
    }

    /** 1 for the first word; a level of something that is not grouped by would do nothing, so it is refused. */
    private static OptionalInt level(AskedParameters asked, String name, List<String> words, boolean grouped) {
        var level = asked.word(name, words, word -> words.indexOf(word) + 1);
        if (level.isPresent() && !grouped) {
            var key = name.substring(0, name.length() - "Level".length());
            throw AskedParameters.refused(name, "须同时使用 groupBy=" + key, "needs groupBy=" + key);
        }
        return level.isPresent() ? OptionalInt.of(level.get()) : OptionalInt.empty();
    }

    private static int digits(int level) {
        return CLASS_DIGITS + 2 * (level - 1);
    }
}
