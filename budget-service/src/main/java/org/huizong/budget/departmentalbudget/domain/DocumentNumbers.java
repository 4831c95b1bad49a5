package org.huizong.budget.departmentalbudget.domain;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 文号: 新财社〔2023〕12号 in whatever brackets, widths and spaces it is printed. */
final class DocumentNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}A-Za-z]{1,12})[〔\\[（(【﹝［]((?:19|20)\\d{2})(?:年)?[〕\\])）】﹞］](?:第)?(\\d{1,5})号");

    /** Words that stand before a number and are no part of it. */
    private static final Pattern BEFORE = Pattern.compile("^.*(?:根据|依据|按照|以及|关于|下达|文件|通知|和|及|与|由|经)");

    private DocumentNumbers() {}

    /** The numbers of a text as issuer, year and number. */
    static Set<String> of(String text) {
        return NUMBER.matcher(plain(text))
                .results()
                .map(found -> BEFORE.matcher(found.group(1)).replaceFirst("") + found.group(2) + "-" + found.group(3))
                .collect(Collectors.toSet());
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
