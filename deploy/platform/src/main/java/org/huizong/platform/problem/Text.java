package org.huizong.platform.problem;

import java.util.Locale;

/** One sentence in the two languages that the API speaks; Chinese is the default. */
public record Text(String zh, String en) {

    /** A sentence that is the same in both languages, such as a name or text of a document. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
