package org.huizong.budget.crosstablecheck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * 规则集: all relations with the words they are told in, read once and proved to name only what exists. A rule file that
 * names an unknown table, row or column stops the service at its start.
 */
public final class CrossTableRules {

    private static final String FOLDER = "/cross-table-rule/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String version;
    private final TableVocabulary vocabulary;
    private final Map<String, Text> messages;
    private final List<RuleEntry> entries;
    private final List<CompiledRule> rules;

    CrossTableRules(String version, TableVocabulary vocabulary, Map<String, Text> messages, List<RuleEntry> entries) {
        this.version = version;
        this.vocabulary = vocabulary;
        this.messages = Map.copyOf(messages);
        this.entries = List.copyOf(entries);
        this.rules = entries.stream().map(entry -> entry.compile(vocabulary)).toList();
        var ids = new HashSet<String>();
        rules.forEach(rule -> {
            if (!ids.add(rule.rule().id())) {
                throw new IllegalArgumentException(
                        "two rules are called " + rule.rule().id());
            }
        });
        vocabulary.tables().values().stream()
                .filter(table -> !ids.contains(table.unplacedRule()))
                .forEach(table -> {
                    throw new IllegalArgumentException(
                            "table " + table.number() + " names an unknown rule: " + table.unplacedRule());
                });
    }

    /**
     * The rules that the project ships.
     *
     * @throws IllegalArgumentException if one of them names what does not exist
     */
    public static CrossTableRules shipped() {
        var index = read("rule-set.yaml", new TypeReference<RuleSet>() {});
        var tables = new ArrayList<>(read(index.tables(), new TypeReference<List<TableVocabulary.Table>>() {}));
        tables.addAll(read(index.sections(), new TypeReference<NarrativeVocabulary>() {})
                .tables());
        var words = read(index.words(), new TypeReference<Map<String, List<String>>>() {});
        var messages = read(index.messages(), new TypeReference<Map<String, Text>>() {});
        var entries = new ArrayList<RuleEntry>();
        index.rules().forEach(file -> entries.addAll(read(file, new TypeReference<List<RuleEntry>>() {})));
        return new CrossTableRules(
                index.version(), TableVocabulary.of(tables, new WordLists(words)), messages, entries);
    }

    /**
     * These rules and one more file of rules.
     *
     * @throws IllegalArgumentException if a rule names what does not exist or bears the id of another
     */
    CrossTableRules with(String ruleFile) {
        try {
            var added = new ArrayList<>(entries);
            added.addAll(YAML.readValue(ruleFile, new TypeReference<List<RuleEntry>>() {}));
            return new CrossTableRules(version, vocabulary, messages, added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return version;
    }

    /** The catalogue, in the order of the rule files. */
    public List<CrossTableRule> catalogue() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    List<CompiledRule> rules() {
        return rules;
    }

    TableVocabulary vocabulary() {
        return vocabulary;
    }

    Text message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalStateException("no message " + key);
        }
        return message;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var stream = CrossTableRules.class.getResourceAsStream(FOLDER + file)) {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that a rule set is made of. */
    record RuleSet(String version, String tables, String sections, String words, String messages, List<String> rules) {}
}
