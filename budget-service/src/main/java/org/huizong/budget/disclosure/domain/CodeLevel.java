package org.huizong.budget.disclosure.domain;

import java.util.Optional;

/** 类, 款, 项: the levels of a code whose names a sentence may print. */
enum CodeLevel {
    CLASS("class", 3),
    SECTION("section", 5),
    ITEM("item", 7);

    private final String word;
    private final int digits;

    CodeLevel(String word, int digits) {
        this.word = word;
        this.digits = digits;
    }

    String word() {
        return word;
    }

    int digits() {
        return digits;
    }

    /** The code of this level that the key stands below; empty when the key is no code so deep. */
    Optional<String> prefixOf(String key) {
        return key.length() >= digits && key.substring(0, digits).chars().allMatch(Character::isDigit)
                ? Optional.of(key.substring(0, digits))
                : Optional.empty();
    }

    /** The digits that this level adds, as a table prints them in a column of their own. */
    String digitsOf(String code) {
        int from = this == CLASS ? 0 : values()[ordinal() - 1].digits;
        return code.length() > from ? code.substring(from, Math.min(digits, code.length())) : "";
    }
}
