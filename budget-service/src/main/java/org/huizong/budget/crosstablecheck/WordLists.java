package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Map;

/** 词表: the words that sentences use, by the name that checks know them by. A finance bureau corrects them in their file. */
record WordLists(Map<String, List<String>> lists) {

    static final String UP = "up";
    static final String DOWN = "down";

    /** @throws IllegalArgumentException for a list that does not exist */
    List<String> require(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("unknown word list: " + name);
        }
        return list;
    }

    boolean names(String list, String text) {
        return require(list).stream().anyMatch(text::contains);
    }

    boolean has(String list, String word) {
        return require(list).contains(word.strip());
    }

    /** 1 for a word of growth, -1 for one of decline, 0 for any other. */
    int sign(String word) {
        return has(UP, word) ? 1 : has(DOWN, word) ? -1 : 0;
    }

    /** The text without any word of the list. */
    String without(String list, String text) {
        var rest = text;
        for (var word : require(list)) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
