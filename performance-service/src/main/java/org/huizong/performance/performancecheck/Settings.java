package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 参数: what a rule's file tells its check: word lists, limits, patterns. A setting that is missing stops the service at its start. */
record Settings(Map<String, List<String>> values) {

    static final Settings NONE = new Settings(Map.of());

    Settings {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException if the rule does not write it */
    List<String> words(String name) {
        var words = values.get(name);
        if (words == null || words.isEmpty()) {
            throw new IllegalArgumentException("setting " + name + " is missing");
        }
        return List.copyOf(words);
    }

    /** @throws IllegalArgumentException if the rule does not write exactly one value */
    String word(String name) {
        var words = words(name);
        if (words.size() != 1) {
            throw new IllegalArgumentException("setting " + name + " has one value");
        }
        return words.get(0);
    }

    List<BigDecimal> numbers(String name) {
        return words(name).stream().map(BigDecimal::new).toList();
    }

    BigDecimal number(String name) {
        return new BigDecimal(word(name));
    }

    /** Any of the patterns that the rule writes. */
    Pattern pattern(String name) {
        return Pattern.compile(String.join("|", words(name)));
    }
}
