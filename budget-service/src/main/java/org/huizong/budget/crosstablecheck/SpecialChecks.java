package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.budget.tableset.TableSetCatalogue;

/** 不成算式的校验: the few checks that no formula says, each under the word that rule data calls it by. */
final class SpecialChecks {

    private static final Set<String> NAMES = Set.of(
            "classification",
            "placement",
            "emptiness",
            "empty-wording",
            "enumeration",
            "project-amounts",
            "project-names",
            "allocation-classes",
            "allocation-sum",
            "construction",
            "works",
            "project-count",
            "classified",
            "carryover-items",
            "direction",
            "reason-missing",
            "reason-direction",
            "reason-data",
            "told-twice",
            "zero-wording",
            "headcount",
            "usage",
            "completeness",
            "particulars",
            "slips",
            "repetitions");

    private final Map<String, SpecialCheck> checks = new LinkedHashMap<>();

    SpecialChecks(CodeEditions editions, TableVocabulary vocabulary, TableSetCatalogue tableSets) {
        checks.put(
                "classification", (rule, book) -> new ClassificationCheck(rule, book, editions, vocabulary).findings());
        checks.put("placement", (rule, book) -> new PlacementCheck(rule, book, editions).findings());
        checks.put("emptiness", new EmptinessCheck(vocabulary));
        checks.put("enumeration", new EnumerationCheck(vocabulary));
        checks.put("completeness", new CompletenessCheck(tableSets, vocabulary));
        projects(vocabulary);
        sentences(vocabulary.words());
        wording(vocabulary.words());
    }

    private void projects(TableVocabulary vocabulary) {
        var allocation = new AllocationCheck(vocabulary);
        var plausibility = new ProjectPlausibility(vocabulary.words());
        checks.put("project-amounts", ProjectCheck::amounts);
        checks.put("project-names", ProjectCheck::names);
        checks.put("allocation-classes", allocation::classes);
        checks.put("allocation-sum", allocation::sums);
        checks.put("construction", plausibility::construction);
        checks.put("works", plausibility::works);
        checks.put("project-count", plausibility::count);
        checks.put("classified", plausibility::classified);
        checks.put("carryover-items", CarryoverCheck::findings);
    }

    private void sentences(WordLists words) {
        var reasons = new ReasonCheck(words);
        checks.put("direction", new DirectionCheck(words));
        checks.put("reason-missing", reasons::missing);
        checks.put("reason-direction", reasons::contradicting);
        checks.put("reason-data", (rule, book) -> new ReasonDataCheck(words, reasons).findings(rule, book));
        checks.put("headcount", new HeadcountCheck(words));
    }

    private void wording(WordLists words) {
        var wording = new WordingChecks(words);
        checks.put("empty-wording", wording::emptiness);
        checks.put("told-twice", wording::toldTwice);
        checks.put("zero-wording", new ZeroWordingCheck(words));
        checks.put("usage", new UsageCheck(words));
        checks.put("slips", wording::slips);
        checks.put("repetitions", wording::repetitions);
        checks.put("particulars", CompletenessCheck::particulars);
    }

    /** @throws IllegalArgumentException for a word that is no check */
    static String require(String check) {
        if (!NAMES.contains(check)) {
            throw new IllegalArgumentException("unknown check: " + check);
        }
        return check;
    }

    List<SpecialFinding> evaluate(CompiledRule rule, BookIndex book) {
        return rule.check().equals(CompiledRule.NO_CHECK)
                ? List.of()
                : checks.get(rule.check()).findings(rule, book);
    }
}
