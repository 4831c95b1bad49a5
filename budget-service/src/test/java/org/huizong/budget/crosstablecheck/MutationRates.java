package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many of the single changed figures of a book the relations notice, by table and section. */
record MutationRates(Collection<Rate> rates) {

    /** Something beyond rounding is found that was not found before. */
    static MutationRates of(CrossTableChecks checks, CheckedBook book, String step) {
        var before = alarms(checks, book);
        var rates = new TreeMap<String, Rate>();
        for (var mutant : Mutants.of(book, step)) {
            boolean isNoticed = !before.containsAll(alarms(checks, mutant.book()));
            rates.computeIfAbsent(mutant.group(), group -> new Rate(group, new ArrayList<>(), new ArrayList<>()))
                    .count(mutant, isNoticed);
        }
        return new MutationRates(List.copyOf(rates.values()));
    }

    record Rate(String group, List<String> noticed, List<String> missed) {

        private void count(Mutants.Mutant mutant, boolean isNoticed) {
            (isNoticed ? noticed : missed).add(mutant.place());
        }

        int all() {
            return noticed.size() + missed.size();
        }

        private String line() {
            return group + ": " + noticed.size() + " of " + all() + (missed.isEmpty() ? "" : ", not " + missed);
        }
    }

    MutationRates of(Set<String> groups) {
        return new MutationRates(
                rates.stream().filter(rate -> groups.contains(rate.group())).toList());
    }

    MutationRates without(Set<String> groups) {
        return new MutationRates(
                rates.stream().filter(rate -> !groups.contains(rate.group())).toList());
    }

    int noticed() {
        return rates.stream().mapToInt(rate -> rate.noticed().size()).sum();
    }

    int all() {
        return rates.stream().mapToInt(Rate::all).sum();
    }

    int percent() {
        return noticed() * 100 / all();
    }

    void print(String name) {
        rates.forEach(rate -> System.out.println(name + " " + rate.line()));
        System.out.println(name + " together: " + noticed() + " of " + all());
    }

    /** What is found beyond rounding, with its values. */
    private static Set<String> alarms(CrossTableChecks checks, CheckedBook book) {
        return checks.check(book).stream()
                .filter(finding -> finding.kind() != FindingKind.ROUNDING && finding.kind() != FindingKind.UNDIVIDED)
                .map(finding -> finding.id()
                        + finding.kind()
                        + finding.left().value()
                        + finding.right().value())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
