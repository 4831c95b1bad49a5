package org.huizong.contracts.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.contracts.cube.Dimension;

/**
 * 科目对照: where the money of a functional code of one year stands in the tree of another year's edition. It never divides an
 * amount: what it cannot prove stays on the code that all possible places share, or is {@link Dimension#UNSPECIFIED}; so every
 * amount has exactly one place, and totals do not change.
 */
public final class Crosswalk {

    /** Nothing has ever moved. */
    public static final Crosswalk NONE = new Crosswalk(List.of());

    /** A child that no list contains: tells what happens to everything below a code that has no entry of its own. */
    private static final String ANY_CHILD = "00";

    private static final int CLASS_DIGITS = 3;

    /** Entries by the first year of the newer edition. */
    private final TreeMap<Integer, List<CrosswalkEntry>> byEdition = new TreeMap<>();

    public Crosswalk(Collection<CrosswalkEntry> entries) {
        entries.forEach(entry -> byEdition
                .computeIfAbsent(entry.toEdition(), edition -> new ArrayList<>())
                .add(entry));
    }

    /** The crosswalk that ships with the project. */
    public static Crosswalk seed() {
        return of(CodeList.seed(CodeList.EXPENDITURE_FUNCTION_CROSSWALK));
    }

    /** @throws IllegalArgumentException if a row is no entry */
    public static Crosswalk of(CodeList list) {
        return new Crosswalk(list.rows().stream().map(CrosswalkEntry::of).toList());
    }

    /** The entries between two editions, the oldest first; all of them are passed on the way, in either direction. */
    public List<CrosswalkEntry> entries(int oneYear, int otherYear) {
        return byEdition
                .subMap(Math.min(oneYear, otherYear), false, Math.max(oneYear, otherYear), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The place of money that stands on {@code code} in {@code year}, in the tree of {@code edition}. */
    public String place(String code, int year, int edition) {
        var steps = byEdition.subMap(Math.min(year, edition), false, Math.max(year, edition), true);
        var place = code;
        for (var step : (year < edition ? steps : steps.descendingMap()).values()) {
            place = new Step(step, year < edition).place(place);
        }
        return place;
    }

    /**
     * The same as a table: a code moves by its longest prefix here, to {@code self} if it is that prefix and to {@code below}
     * if it stands below it. Every prefix that leaves all as it is, is left out unless a longer one's rule would catch it.
     */
    public List<Rule> rules(int year, int edition) {
        var codes = new TreeSet<String>();
        for (var entry : entries(year, edition)) {
            codes.addAll(path(entry.from()));
            codes.addAll(path(entry.to()));
        }
        return codes.stream()
                .map(code -> rule(code, year, edition))
                .sorted(Comparator.comparing(Rule::prefix))
                .toList();
    }

    /** @param below empty when what stands below the prefix keeps its code */
    public record Rule(String prefix, String self, String below) {}

    private Rule rule(String code, int year, int edition) {
        var child = code + ANY_CHILD;
        var below = place(child, year, edition);
        return new Rule(code, place(code, year, edition), below.equals(child) ? "" : below);
    }

    /** The longest code that all of them stand on or below; {@link Dimension#UNSPECIFIED} when they share no class. */
    static String shared(Collection<String> codes) {
        var shared = codes.iterator().next();
        for (var code : codes) {
            int length = Math.min(shared.length(), code.length());
            while (length >= CLASS_DIGITS && !(code.startsWith(shared.substring(0, length)) && length % 2 == 1)) {
                length--;
            }
            if (length < CLASS_DIGITS) {
                return Dimension.UNSPECIFIED;
            }
            shared = shared.substring(0, length);
        }
        return shared;
    }

    private static List<String> path(String code) {
        return new FunctionCode(code).path();
    }

    /** The change from one edition to the next one, or back. */
    private record Step(List<CrosswalkEntry> entries, boolean forward) {

        String place(String code) {
            if (code.equals(Dimension.UNSPECIFIED)) {
                return code;
            }
            var own = entries.stream()
                    .map(this::source)
                    .filter(code::startsWith)
                    .max(Comparator.comparingInt(String::length));
            if (own.isPresent()) {
                return shared(targets(own.get()));
            }
            // Money on a code above one that moves: a part of it may have moved, and nobody knows which.
            var possible = new TreeSet<String>();
            possible.add(code);
            entries.stream()
                    .filter(entry -> source(entry).startsWith(code))
                    .forEach(entry -> possible.add(target(entry)));
            return shared(possible);
        }

        private List<String> targets(String source) {
            return entries.stream()
                    .filter(entry -> source(entry).equals(source))
                    .map(this::target)
                    .toList();
        }

        private String source(CrosswalkEntry entry) {
            return forward ? entry.from() : entry.to();
        }

        private String target(CrosswalkEntry entry) {
            return forward ? entry.to() : entry.from();
        }
    }
}
