package org.huizong.budget.disclosure.domain;

import java.util.Map;

/**
 * 列举的一行.
 *
 * @param stated whether the sentence for nothing is printed for it
 * @param words that a sentence of this row may name: {@code key}, {@code label} and more
 */
record ListedRow(String key, Subject subject, boolean stated, Map<String, String> words) {

    ListedRow {
        words = Map.copyOf(words);
    }
}
