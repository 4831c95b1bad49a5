package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Change any one printed figure of a published book by 1 and the relations notice it, nearly always: something beyond
 * rounding is found that was not found before. The rates by table and section are printed; {@code docs/checks.md} shows
 * them.
 */
class MutationTest {

    private static final int REQUIRED_PERCENT = 95;
    private static final String STEP = System.getProperty("mutation.step", "1");

    private final CrossTableChecks checks = CrossTableChecks.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void anyOneFigureOfTablesAndNarrativeChangedByOneIsNoticed(String name) {
        var book = PublishedBooks.named(name);
        var before = alarms(book);
        var rates = new TreeMap<String, Rate>();
        for (var mutant : Mutants.of(book, STEP)) {
            boolean isNoticed = !before.containsAll(alarms(mutant.book()));
            rates.computeIfAbsent(mutant.group(), group -> new Rate(group, new ArrayList<>(), new ArrayList<>()))
                    .count(mutant, isNoticed);
        }
        rates.values().forEach(rate -> System.out.println(name + " " + rate.line()));
        var promised = rates.values().stream().filter(Rate::isPromised).toList();
        int noticed = promised.stream().mapToInt(rate -> rate.noticed().size()).sum();
        int all = noticed
                + promised.stream().mapToInt(rate -> rate.missed().size()).sum();
        System.out.println(name + " promised: " + noticed + " of " + all);
        assertThat(noticed * 100 / all).isGreaterThanOrEqualTo(REQUIRED_PERCENT);
    }

    private record Rate(String group, List<String> noticed, List<String> missed) {

        void count(Mutants.Mutant mutant, boolean isNoticed) {
            (isNoticed ? noticed : missed).add(mutant.place());
        }

        boolean isPromised() {
            return !Mutants.OUTSIDE_THE_PROMISE.contains(group);
        }

        String line() {
            return group + ": " + noticed.size() + " of " + (noticed.size() + missed.size())
                    + (missed.isEmpty() ? "" : ", not " + missed);
        }
    }

    /** What is found beyond rounding, with its values. */
    private Set<String> alarms(CheckedBook book) {
        return checks.check(book).stream()
                .filter(finding -> finding.kind() != FindingKind.ROUNDING && finding.kind() != FindingKind.UNDIVIDED)
                .map(finding -> finding.id()
                        + finding.kind()
                        + finding.left().value()
                        + finding.right().value())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void roundingIsNeverAnError(String name) {
        for (var mutant : Mutants.of(PublishedBooks.named(name), "0.01")) {
            assertThat(checks.check(mutant.book()))
                    .filteredOn(finding -> finding.kind() == FindingKind.ROUNDING)
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        }
    }
}
