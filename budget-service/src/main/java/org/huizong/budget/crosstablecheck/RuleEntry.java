package org.huizong.budget.crosstablecheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.contracts.book.Stage;

/** One rule as its file writes it; compiling it proves that it names only what exists. */
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
        String formula,
        List<String> tables,
        Map<String, String> settings,
        String legalBasis) {

    private static final Pattern TOLERANCE = Pattern.compile("n|0|0\\.\\d+");
    private static final String NO_COLUMN = "";

    /** @throws IllegalArgumentException if the rule names a table, row, column or word that does not exist */
    CompiledRule compile(TableVocabulary vocabulary) {
        try {
            if (!TOLERANCE.matcher(tolerance).matches()) {
                throw new IllegalArgumentException("tolerance is n, 0 or an amount: " + tolerance);
            }
            var ranging = new ArrayList<CompiledRule.Ranging>();
            for (var relation : relations == null ? List.<JsonNode>of() : relations) {
                ranging.add(ranging(relation, vocabulary));
            }
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

    private CompiledRule.Ranging ranging(JsonNode node, TableVocabulary vocabulary) {
        var relation = Relation.parse(text(node, "relation").orElseGet(node::asText), vocabulary);
        var rowSet = text(node, "for")
                .or(() -> Optional.ofNullable(node.isObject() ? null : rows))
                .map(text -> RowSet.parse(text, vocabulary));
        var columnSet = text(node, "columns")
                .or(() -> Optional.ofNullable(node.isObject() ? null : columns))
                .map(text -> columns(text, vocabulary));
        if (relation.uses(Term.ROW_VARIABLE) && rowSet.isEmpty()
                || relation.uses(Term.COLUMN_VARIABLE) && columnSet.isEmpty()) {
            throw new IllegalArgumentException("a variable needs the range it runs over");
        }
        relation.terms()
                .filter(term -> term.column().equals(Term.COLUMN_VARIABLE))
                .forEach(term -> columnSet
                        .get()
                        .forEach(column -> vocabulary.require(term.number()).requireColumn(column)));
        return new CompiledRule.Ranging(
                relation.uses(Term.ROW_VARIABLE) ? rowSet : Optional.empty(),
                columnSet.filter(set -> relation.uses(Term.COLUMN_VARIABLE)).orElse(List.of(NO_COLUMN)),
                text(node, "when").map(text -> Relation.parse(text, vocabulary)),
                relation);
    }

    private static List<String> columns(String text, TableVocabulary vocabulary) {
        if (text.startsWith("all of t")) {
            return List.copyOf(vocabulary
                    .require(text.substring("all of t".length()))
                    .columns()
                    .keySet());
        }
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }

    private CrossTableRule rule(List<CompiledRule.Ranging> ranging, TableVocabulary vocabulary) {
        var numbers = new LinkedHashSet<String>();
        ranging.forEach(each -> each.relation()
                .terms()
                .map(term -> TableVocabulary.logical(term.number()))
                .forEach(numbers::add));
        for (var table : tables == null ? List.<String>of() : tables) {
            vocabulary.require(table);
            numbers.add(table);
        }
        boolean isAcross = ranging.stream().anyMatch(each -> !each.relation().isWithinTable());
        return new CrossTableRule(
                id,
                title,
                Severity.ofCode(severity),
                tolerance,
                formula == null ? formulas() : formula,
                isAcross ? CheckScope.ACROSS_TABLES : CheckScope.WITHIN_TABLE,
                List.copyOf(numbers),
                tableSets == null ? List.of() : List.copyOf(tableSets),
                stages == null
                        ? List.of(Stage.values())
                        : stages.stream().map(Stage::ofCode).toList(),
                fromYear == null ? 0 : fromYear,
                legalBasis == null ? "" : legalBasis);
    }

    private String formulas() {
        return relations.stream()
                .map(node -> text(node, "relation").orElseGet(node::asText))
                .collect(Collectors.joining("; "));
    }
}
