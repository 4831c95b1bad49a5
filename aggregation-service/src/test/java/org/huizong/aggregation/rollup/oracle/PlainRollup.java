package org.huizong.aggregation.rollup.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.View;

/** The answer to a question by adding up books one after the other, with nothing of the service in it. */
public final class PlainRollup {

    private static final RegionTree TREE = RegionTree.seed();
    private static final String UNSPECIFIED = "unspecified";

    private final Question question;
    private final Map<String, Long> amounts = new TreeMap<>();
    private final Map<String, Long> approved = new TreeMap<>();
    private final Map<String, Set<UUID>> books = new TreeMap<>();
    private final Set<UUID> all = new HashSet<>();
    private long filed;

    private PlainRollup(Question question) {
        this.question = question;
    }

    /** @param rows by key and year, each with its numbers as the answer writes them */
    public record Told(Map<String, List<String>> rows, String amount, int books, long filed) {}

    public static Told of(Question question, Collection<DepartmentalBudgetChanged> books) {
        var rollup = new PlainRollup(question);
        for (var book : books) {
            rollup.add(book, books);
        }
        return rollup.told();
    }

    private void add(DepartmentalBudgetChanged book, Collection<DepartmentalBudgetChanged> others) {
        var content = content(book, question.status());
        var row = place(book.region());
        boolean seen = question.status().equals("published")
                || question.holder().isEmpty()
                || TREE.isWithin(book.region(), question.holder());
        boolean now = question.years().contains(book.year());
        boolean before = question.compared() && question.years().contains(book.year() + 1);
        if (content.isEmpty() || row.isEmpty() || !seen || !(now || before) || !isOfStage(book, others)) {
            return;
        }
        filed += now ? 1 : 0;
        boolean settled = content(book, "approved").equals(content);
        for (var line : lines(content.get()).entrySet()) {
            var fact = line.getKey();
            if (isWanted(fact) && isWithin(line.getValue())) {
                var key = key(book, fact, row.get());
                amounts.merge(key, line.getValue(), Long::sum);
                approved.merge(key, settled ? line.getValue() : 0L, Long::sum);
                books.computeIfAbsent(key, fresh -> new HashSet<>()).add(book.bookId());
                if (now) {
                    all.add(book.bookId());
                }
            }
        }
    }

    /** What reached a status has reached those before it; what a later status does not say, the one before it says. */
    private static Optional<List<Fact>> content(DepartmentalBudgetChanged book, String status) {
        var reached = Optional.<List<Fact>>empty();
        for (var earlier : RandomQuestions.STATUSES) {
            for (var view : book.views()) {
                reached = view.statuses().contains(earlier) ? Optional.of(sorted(view)) : reached;
            }
            if (earlier.equals(status)) {
                break;
            }
        }
        return reached;
    }

    private static List<Fact> sorted(View view) {
        return view.facts().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private boolean isOfStage(DepartmentalBudgetChanged book, Collection<DepartmentalBudgetChanged> others) {
        if (!question.stage().equals("adjusted")) {
            return book.stage().equals(question.stage());
        }
        return book.stage().equals("adjusted")
                || others.stream()
                        .noneMatch(other -> other.stage().equals("adjusted")
                                && other.year() == book.year()
                                && other.budgetUnit()
                                        .id()
                                        .equals(book.budgetUnit().id())
                                && content(other, question.status()).isPresent());
    }

    /** One line for each place. */
    private Map<Fact, Long> lines(List<Fact> facts) {
        var lines = new LinkedHashMap<Fact, Long>();
        for (var fact : facts) {
            if (fact.cube().equals(question.cube())) {
                var place = new Fact(
                        fact.cube(),
                        fact.function(),
                        fact.economic(),
                        fact.nature(),
                        fact.source(),
                        fact.fund(),
                        fact.category(),
                        fact.project(),
                        fact.detail(),
                        0);
                lines.merge(place, fact.amountFen(), Long::sum);
            }
        }
        return lines;
    }

    private boolean isWanted(Fact fact) {
        return (question.prefixes().isEmpty() || question.prefixes().stream().anyMatch(fact.function()::startsWith))
                && question.excluded().stream()
                        .noneMatch(prefix -> fact.function().startsWith(prefix));
    }

    private boolean isWithin(long fen) {
        return fen >= question.minLine().orElse(Long.MIN_VALUE)
                && fen <= question.maxLine().orElse(Long.MAX_VALUE);
    }

    /** The region of the row to which a book of a region belongs, "+own" behind it if it says so; empty if it has none. */
    private Optional<String> place(String region) {
        var roots = question.regions().isEmpty() ? List.of("") : question.regions();
        for (var root : roots) {
            boolean covered = roots.stream()
                    .anyMatch(other -> !other.equals(root) && !root.isEmpty() && TREE.isWithin(root, other));
            if (question.own() ? region.equals(root) : !covered && (root.isEmpty() || TREE.isWithin(region, root))) {
                return Optional.of(question.by("region") ? row(root, region) : "");
            }
        }
        return Optional.empty();
    }

    private String row(String root, String region) {
        int level = root.isEmpty() ? 0 : TREE.find(root).orElseThrow().level();
        int target = question.regionLevel() > 0 ? question.regionLevel() : Math.min(level + 1, 3);
        if (question.own()) {
            return root + (level < target ? "+own" : "");
        }
        for (var step : TREE.path(region)) {
            boolean below = root.isEmpty() || TREE.isWithin(step.code(), root);
            if (below && step.level() >= target && !isPassedThrough(step)) {
                return step.code();
            }
        }
        return region + "+own";
    }

    private static boolean isPassedThrough(Region region) {
        return region.virtual() && !TREE.children(region.code()).isEmpty();
    }

    private String key(DepartmentalBudgetChanged book, Fact fact, String region) {
        var keys = new ArrayList<String>();
        for (var key : question.groupBy()) {
            keys.add(
                    switch (key) {
                        case "region" -> region;
                        case "year" -> "";
                        case "budgetUnit" -> book.budgetUnit().id().toString();
                        case "department" ->
                            Optional.ofNullable(book.budgetUnit().department())
                                    .map(UUID::toString)
                                    .orElse(UNSPECIFIED);
                        case "function" -> cut(fact.function(), question.functionDigits());
                        case "economic" -> cut(fact.economic(), question.economicDigits());
                        case "nature" -> fact.nature();
                        case "source" -> fact.source();
                        case "fund" -> fact.fund();
                        case "category" -> fact.category();
                        default -> fact.project();
                    });
        }
        return String.join("|", keys) + "@" + book.year();
    }

    private static String cut(String code, int digits) {
        return code.equals(UNSPECIFIED) ? code : code.substring(0, Math.min(digits, code.length()));
    }

    private Told told() {
        var keys = new TreeSet<String>();
        for (var key : amounts.keySet()) {
            if (question.years().contains(year(key))) {
                keys.add(key);
            }
            if (question.compared() && question.years().contains(year(key) + 1)) {
                keys.add(ofYear(key, 1));
            }
        }
        keys.removeIf(key -> now(key) == 0 && previous(key) == 0);
        var rows = new TreeMap<String, List<String>>();
        for (var key : keys) {
            if (now(key) >= question.minAmount().orElse(Long.MIN_VALUE)) {
                rows.put(key, numbers(key, keys));
            }
        }
        return new Told(rows, Question.yuan(keys.stream().mapToLong(this::now).sum()), all.size(), filed);
    }

    private List<String> numbers(String key, Set<String> keys) {
        var numbers = new ArrayList<>(List.of(
                Question.yuan(now(key)),
                Integer.toString(books.getOrDefault(key, Set.of()).size())));
        if (question.compared()) {
            numbers.add(Question.yuan(previous(key)));
            numbers.add(percent(now(key) - previous(key), Math.abs(previous(key))));
        }
        if (question.shared()) {
            long whole = keys.stream()
                    .filter(other -> year(other) == year(key))
                    .mapToLong(this::now)
                    .sum();
            numbers.add(percent(now(key), whole));
        }
        if (question.ranked()) {
            numbers.add(Long.toString(
                    1 + keys.stream().filter(other -> now(other) > now(key)).count()));
        }
        if (question.trusted()) {
            boolean submitted = question.status().equals("submitted");
            numbers.add(percent(submitted ? approved.getOrDefault(key, 0L) : now(key), now(key)));
        }
        return numbers;
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "null"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private long now(String key) {
        return amounts.getOrDefault(key, 0L);
    }

    private long previous(String key) {
        return question.compared() ? now(ofYear(key, -1)) : 0;
    }

    private static int year(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('@') + 1));
    }

    private static String ofYear(String key, int later) {
        return key.substring(0, key.lastIndexOf('@') + 1) + (year(key) + later);
    }
}
