package org.huizong.budget.crosstablecheck;

/** One sentence in both languages of the API. */
public record Text(String zh, String en) {

    static final Text NONE = new Text("", "");

    /** @param language {@code en} for English, anything else for Chinese */
    public String in(String language) {
        return "en".equals(language) ? en : zh;
    }
}
