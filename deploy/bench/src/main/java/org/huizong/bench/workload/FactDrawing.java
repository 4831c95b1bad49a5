package org.huizong.bench.workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/**
 * 事实 of one version of a book: 14 of expenditure, 8 of revenue, 6 of the general public budget, 8 of basic expenditure, 2 of
 * projects, 2 of the three public expenses. The codes are the book's own; an amendment changes amounts and one code.
 */
final class FactDrawing {

    static final int FACTS = 40;
    static final List<String> PROJECTS = List.of("业务工作经费", "信息化建设项目");

    private static final List<String> COMMON = List.of("2080505", "2080506", "2101101", "2210201");
    private static final List<String> COMMON_CLASSES = List.of("208", "210", "221");
    private static final int OWN_ITEMS = 5;
    private static final int CANDIDATES = 9;
    private static final List<String> PERSONNEL = List.of("30101", "30102", "30103", "30107", "30108");
    private static final List<String> OPERATING = List.of("30201", "30211", "30228");
    /** Half of the amounts are above five hundred thousand yuan; a third of them are 4.5 times as large or as small. */
    private static final double MIDDLE_FEN = 50_000_000;

    private static final double SPREAD = 1.5;

    private final long seed;
    private final Map<String, List<String>> itemsByClass;
    private final List<String> classes;

    FactDrawing(long seed) {
        this.seed = seed;
        itemsByClass = CodeList.seed(CodeList.EXPENDITURE_FUNCTION).rows().stream()
                .map(row -> row.get("code"))
                .filter(code -> code.length() == 7 && !COMMON_CLASSES.contains(code.substring(0, 3)))
                .collect(Collectors.groupingBy(code -> code.substring(0, 3)));
        classes = itemsByClass.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= CANDIDATES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    List<Fact> facts(Book book, int version) {
        var amounts = Draw.of(seed, book.index(), version);
        var items = items(book, version);
        var facts = new ArrayList<Fact>(FACTS);
        for (int i = 0; i < OWN_ITEMS; i++) {
            facts.add(nature(Cube.EXPENDITURE, items.get(i), "basic", amounts));
            facts.add(nature(Cube.EXPENDITURE, items.get(i), "project", amounts));
        }
        COMMON.forEach(item -> facts.add(nature(Cube.EXPENDITURE, item, "basic", amounts)));
        for (int i = 0; i < 6; i++) {
            facts.add(revenue(items.get(i), "general-public", amounts));
        }
        facts.add(revenue(items.get(6), "unit-funds", amounts));
        facts.add(revenue(items.get(7), "appropriation-carryover", amounts));
        for (int i = 0; i < 3; i++) {
            facts.add(nature(Cube.GENERAL_PUBLIC_BUDGET, items.get(i), "basic", amounts));
            facts.add(nature(Cube.GENERAL_PUBLIC_BUDGET, items.get(i), "project", amounts));
        }
        PERSONNEL.forEach(code -> facts.add(basic(code, "personnel", amounts)));
        OPERATING.forEach(code -> facts.add(basic(code, "operating", amounts)));
        facts.add(project(items.get(0), "302", PROJECTS.get(0), amounts));
        facts.add(project(items.get(1), "310", PROJECTS.get(1), amounts));
        facts.add(threePublic("reception", amounts));
        facts.add(threePublic("vehicle-operation", amounts));
        return facts;
    }

    /** Own items first, then those that every unit has. */
    private List<String> items(Book book, int version) {
        var draw = Draw.of(seed, book.index(), 0);
        var candidates = candidates(book.unitType());
        var items = new LinkedHashSet<String>();
        while (items.size() < OWN_ITEMS) {
            items.add(candidates.get(draw.nextInt(candidates.size())));
        }
        var own = new ArrayList<>(items);
        if (version > 1) {
            var others = candidates.stream().filter(item -> !own.contains(item)).toList();
            own.set(OWN_ITEMS - 1, others.get(version % others.size()));
        }
        own.addAll(COMMON);
        return own;
    }

    private List<String> candidates(int unitType) {
        var all = itemsByClass.get(classes.get(unitType % classes.size()));
        var draw = Draw.of(seed, -3, unitType);
        var candidates = new LinkedHashSet<String>();
        while (candidates.size() < CANDIDATES) {
            candidates.add(all.get(draw.nextInt(all.size())));
        }
        return List.copyOf(candidates);
    }

    private static Fact nature(Cube cube, String function, String nature, SplittableRandom amounts) {
        return new Fact(cube.code(), function, null, nature, null, null, null, null, null, amount(amounts));
    }

    private static Fact revenue(String function, String source, SplittableRandom amounts) {
        return new Fact(Cube.REVENUE.code(), function, null, null, source, null, null, null, null, amount(amounts));
    }

    private static Fact basic(String economic, String nature, SplittableRandom amounts) {
        return new Fact(Cube.BASIC.code(), null, economic, nature, null, null, null, null, null, amount(amounts));
    }

    private static Fact project(String function, String economic, String name, SplittableRandom amounts) {
        var cube = Cube.PROJECT_EXPENDITURE.code();
        return new Fact(cube, function, economic, null, null, null, null, name, null, amount(amounts));
    }

    private static Fact threePublic(String category, SplittableRandom amounts) {
        var cube = Cube.THREE_PUBLIC.code();
        return new Fact(cube, null, null, null, null, "general-public-budget", category, null, null, amount(amounts));
    }

    /** Log-normal. Only the drawing knows fractions; what is drawn is whole fen. */
    private static long amount(SplittableRandom amounts) {
        return 1 + (long) (MIDDLE_FEN * StrictMath.exp(SPREAD * amounts.nextGaussian()));
    }
}
