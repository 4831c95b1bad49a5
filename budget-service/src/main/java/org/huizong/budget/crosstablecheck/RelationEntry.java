package org.huizong.budget.crosstablecheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One relation as its file writes it: a bare formula, or {@code relation} with {@code for} (rows), {@code columns}, {@code
 * when} (one condition or several), {@code each} (sections that {@code {section}} stands for) and {@code severity}.
 */
record RelationEntry(JsonNode node, Defaults defaults) {

    private static final String NO_COLUMN = "";
    private static final String EACH = "each";
    private static final String ALL_OF = "all of ";
    private static final String SECTION_VARIABLE = "{section}";
    private static final String NO_SECTION = "";

    /** What the rule says for all its bare formulas; rows and columns may be null. */
    record Defaults(String rows, String columns, Severity severity) {}

    List<CompiledRule.Ranging> compile(TableVocabulary vocabulary) {
        return text(EACH).map(RelationEntry::listed).orElse(List.of(NO_SECTION)).stream()
                .map(section -> ranging(section, vocabulary))
                .toList();
    }

    private CompiledRule.Ranging ranging(String section, TableVocabulary vocabulary) {
        var relation = relation(written(), section, vocabulary);
        var rowSet = inherited("for", defaults.rows())
                .map(text -> RowSet.parse(text.replace(SECTION_VARIABLE, section), vocabulary));
        var columnSet = inherited("columns", defaults.columns()).map(text -> columns(text, vocabulary));
        requireRanges(relation, rowSet, columnSet);
        relation.terms().filter(Term::usesColumn).forEach(term -> columnSet
                .get()
                .forEach(column -> vocabulary.require(term.number()).requireColumn(column)));
        return new CompiledRule.Ranging(
                relation.usesRow() ? rowSet : Optional.empty(),
                columnSet.filter(set -> relation.usesColumn()).orElse(List.of(NO_COLUMN)),
                conditions().stream()
                        .map(text -> relation(text, section, vocabulary))
                        .toList(),
                relation,
                text("severity").map(Severity::ofCode).orElse(defaults.severity()));
    }

    private static Relation relation(String text, String section, TableVocabulary vocabulary) {
        return Relation.parse(text.replace(SECTION_VARIABLE, section), vocabulary);
    }

    private static void requireRanges(Relation relation, Optional<RowSet> rows, Optional<List<String>> columns) {
        if (relation.usesRow() && rows.isEmpty() || relation.usesColumn() && columns.isEmpty()) {
            throw new IllegalArgumentException("a variable needs the range it runs over");
        }
    }

    private List<String> conditions() {
        var when = node.path("when");
        return when.isArray()
                ? StreamSupport.stream(when.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : text("when").stream().toList();
    }

    private static List<String> columns(String text, TableVocabulary vocabulary) {
        if (text.startsWith(ALL_OF)) {
            return List.copyOf(vocabulary
                    .require(TableVocabulary.number(text.substring(ALL_OF.length())))
                    .columns()
                    .keySet());
        }
        return listed(text);
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private String written() {
        return text("relation").orElseGet(node::asText);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }

    /** What a bare formula takes from its rule. */
    private Optional<String> inherited(String field, String ofRule) {
        return text(field).or(() -> Optional.ofNullable(node.isObject() ? null : ofRule));
    }

    /** The relation with the conditions that it is asked under and the sections that it is asked of. */
    String formula() {
        var conditions = conditions();
        var when = conditions.isEmpty() ? "" : String.join(", ", conditions) + " ⇒ ";
        return when
                + written()
                + text(EACH).map(sections -> " (" + sections + ")").orElse("");
    }
}
