package org.huizong.platform.web;

import java.util.List;
import java.util.Locale;

/** The language of names and messages: {@code zh-CN} unless {@code Accept-Language} prefers English. */
public final class Languages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private Languages() {}

    /** @param acceptable languages in the caller's order of preference; unknown ones are passed over */
    public static Locale of(List<Locale> acceptable) {
        for (var locale : acceptable) {
            if (locale.getLanguage().equals(ENGLISH.getLanguage())) {
                return ENGLISH;
            }
            if (locale.getLanguage().equals(CHINESE.getLanguage())) {
                return CHINESE;
            }
        }
        return CHINESE;
    }

    /** @param header value of {@code Accept-Language}; a header that cannot be read counts as absent */
    public static Locale ofHeader(String header) {
        if (header == null || header.isBlank() || header.length() > 1_000) {
            return CHINESE;
        }
        try {
            return of(Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList());
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }

    /** Value of {@code Content-Language}. */
    public static String tag(Locale language) {
        return language.toLanguageTag();
    }
}
