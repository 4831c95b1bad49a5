package org.huizong.budget.crosstablecheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.contracts.book.Stage;

/**
 * One rule as its file writes it; compiling it proves that it names only what exists.
 *
 * @param scope written only for a check that looks at several tables
 */
record RuleEntry(
        String id,
        Text title,
        String severity,
        String tolerance,
        List<String> tableSets,
        List<String> stages,
        Integer fromYear,
        String rows,
        String columns,
        List<JsonNode> relations,
        String check,
        String scope,
        String formula,
        List<String> tables,
        Map<String, String> settings,
        String legalBasis) {

    private static final Pattern TOLERANCE = Pattern.compile("n|0|0\\.\\d+");

    /** @throws IllegalArgumentException if the rule names a table, row, column or word that does not exist */
    CompiledRule compile(TableVocabulary vocabulary) {
        try {
            if (!TOLERANCE.matcher(tolerance).matches()) {
                throw new IllegalArgumentException("tolerance is n, 0 or an amount: " + tolerance);
            }
            var ranging = entries()
                    .flatMap(entry -> entry.compile(vocabulary).stream())
                    .toList();
            if (ranging.isEmpty() && check == null) {
                throw new IllegalArgumentException("a rule has relations or a check");
            }
            var settingsOrNone = settings == null ? Map.<String, String>of() : settings;
            return new CompiledRule(
                    rule(ranging, vocabulary),
                    ranging,
                    check == null ? CompiledRule.NO_CHECK : SpecialChecks.require(check),
                    settingsOrNone);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
        }
    }

    private CrossTableRule rule(List<CompiledRule.Ranging> ranging, TableVocabulary vocabulary) {
        var numbers = new LinkedHashSet<String>();
        ranging.forEach(each -> each.relation()
                .terms()
                .filter(term -> !term.isNumber())
                .map(term -> TableVocabulary.logical(term.number()))
                .forEach(numbers::add));
        for (var table : tables == null ? List.<String>of() : tables) {
            vocabulary.require(table);
            numbers.add(table);
        }
        return new CrossTableRule(
                id,
                title,
                Severity.ofCode(severity),
                tolerance,
                formula == null ? formulas() : formula,
                scope(ranging),
                List.copyOf(numbers),
                tableSets == null ? List.of() : List.copyOf(tableSets),
                stages == null
                        ? List.of(Stage.values())
                        : stages.stream().map(Stage::ofCode).toList(),
                fromYear == null ? 0 : fromYear,
                legalBasis == null ? "" : legalBasis);
    }

    private CheckScope scope(List<CompiledRule.Ranging> ranging) {
        if (ranging.stream().anyMatch(each -> each.relation().isBetweenBooks())) {
            return CheckScope.BETWEEN_BOOKS;
        }
        boolean isAcross = ranging.stream().anyMatch(each -> !each.relation().isWithinTable());
        return isAcross || scope != null ? CheckScope.ACROSS_TABLES : CheckScope.WITHIN_TABLE;
    }

    private String formulas() {
        return entries().map(RelationEntry::formula).collect(Collectors.joining("; "));
    }

    private Stream<RelationEntry> entries() {
        return relations == null
                ? Stream.empty()
                : relations.stream()
                        .map(node -> new RelationEntry(
                                node, new RelationEntry.Defaults(rows, columns, Severity.ofCode(severity))));
    }
}
