package org.huizong.performance.performancecheck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * 绩效校验规则集: all relations with their sentences, read once and proved to name only what exists. A rule file that names an
 * unknown check or leaves out a setting stops the service at its start.
 */
public final class CheckRules {

    private static final String FOLDER = "/performance-check/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final String version;
    private final List<CompiledRule> rules;

    private CheckRules(String version, List<CompiledRule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
        var ids = new HashSet<String>();
        rules.forEach(rule -> {
            if (!ids.add(rule.rule().id())) {
                throw new IllegalArgumentException(
                        "two rules are called " + rule.rule().id());
            }
        });
    }

    /** The files that a rule set is made of. */
    record RuleSet(String version, List<String> rules) {}

    /**
     * The rules that the project ships.
     *
     * @throws IllegalArgumentException if one of them names what does not exist
     */
    public static CheckRules shipped() {
        var index = read("rule-set.yaml", new TypeReference<RuleSet>() {});
        var rules = new ArrayList<CompiledRule>();
        index.rules().forEach(file -> read(file, new TypeReference<List<RuleEntry>>() {})
                .forEach(entry -> rules.add(entry.compile())));
        return new CheckRules(index.version(), rules);
    }

    public String version() {
        return version;
    }

    /** The catalogue, in the order of the rule files. */
    public List<CheckRule> catalogue() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    List<CompiledRule> rules() {
        return rules;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var stream = CheckRules.class.getResourceAsStream(FOLDER + file)) {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
