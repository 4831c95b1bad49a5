package org.huizong.budget.rollupfact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the facts of a row and of everything below it add up to, by column, and which columns that sum is known for. */
final class Derived {

    private final List<String> parts;
    private final Map<String, Long> amounts = new HashMap<>();
    private final Map<String, Integer> addends = new HashMap<>();
    private final Set<String> printed = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private boolean totalKnown;
    private boolean says;

    Derived(List<String> parts) {
        this.parts = parts;
    }

    static Derived sum(List<String> parts, List<Derived> children) {
        var sum = new Derived(parts);
        for (var child : children) {
            child.amounts.forEach(sum::add);
        }
        for (var column : parts) {
            if (children.stream().allMatch(child -> child.knows(column))) {
                sum.known.add(column);
            }
            sum.addends.put(column, (int)
                    children.stream().filter(child -> child.counts(column)).count());
        }
        sum.totalKnown = children.stream().allMatch(Derived::knowsTotal);
        sum.says = true;
        return sum;
    }

    void add(String column, long fen) {
        amounts.merge(column, fen, Math::addExact);
    }

    long amount(String column) {
        return amounts.getOrDefault(column, 0L);
    }

    long total() {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }

    /** How many of the children bring an amount or a printed zero into the column, each rounded by itself. */
    int addends(String column) {
        return addends.getOrDefault(column, 0);
    }

    void print(String column) {
        printed.add(column);
    }

    private boolean counts(String column) {
        return printed.contains(column) || amount(column) != 0;
    }

    void know(String column) {
        known.add(column);
    }

    boolean knows(String column) {
        return known.contains(column);
    }

    void knowTotal() {
        totalKnown = true;
    }

    boolean knowsTotal() {
        return totalKnown || known.containsAll(parts);
    }

    void say() {
        says = true;
    }

    boolean says() {
        return says;
    }
}
