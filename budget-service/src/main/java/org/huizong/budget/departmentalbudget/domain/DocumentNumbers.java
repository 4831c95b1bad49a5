package org.huizong.budget.departmentalbudget.domain;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 文号: 新财社〔2023〕12号 in whatever brackets, widths and spaces it is printed. */
final class DocumentNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}A-Za-z]{1,12})[〔\\[（(【﹝［]((?:19|20)\\d{2})(?:年)?[〕\\])）】﹞］](?:第)?(\\d{1,5})号");

    /** Of the issuer these last characters count: what stands before it runs into it without a mark. */
    private static final int ISSUER = 2;

    private DocumentNumbers() {}

    /** The numbers of a text as the end of the issuer, year and number. */
    static Set<String> of(String text) {
        return NUMBER.matcher(plain(text))
                .results()
                .map(found -> issuer(found.group(1)) + found.group(2) + "-" + found.group(3))
                .collect(Collectors.toSet());
    }

    private static String issuer(String text) {
        return text.substring(Math.max(0, text.length() - ISSUER));
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
