package org.huizong.budget.disclosure.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 上下文: the words and figures that a sentence may name, and the amount that it is about.
 *
 * @param runs by name
 */
record Scope(Map<String, Run> runs, Optional<Subject> subject) {

    Scope {
        runs = Map.copyOf(runs);
    }

    /** @param words an empty word is an unknown one */
    static Scope of(Map<String, String> words) {
        return new Scope(Map.of(), Optional.empty()).with(words);
    }

    Scope with(Map<String, String> words) {
        var merged = new HashMap<>(runs);
        words.forEach((name, word) -> {
            merged.remove(name);
            if (!word.isEmpty()) {
                merged.put(name, new Run.Words(word));
            }
        });
        return new Scope(merged, subject);
    }

    Scope withRuns(Map<String, Run> more) {
        var merged = new HashMap<>(runs);
        merged.putAll(more);
        return new Scope(merged, subject);
    }

    Scope about(Subject other) {
        return new Scope(runs, Optional.of(other));
    }

    Optional<Run> run(String name) {
        return Optional.ofNullable(runs.get(name));
    }
}
