package org.huizong.budget.crosstablecheck;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** 名称的比较: names are the same whatever brackets, widths and spaces they are printed with. */
final class Names {

    private static final Pattern INSIGNIFICANT = Pattern.compile("[\\s\\p{Punct}“”‘’〔〕《》【】、，。；：·—（）]");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;。]");
    private static final Pattern KIND = Pattern.compile("（(类|款|项)）");
    private static final String EXPENDITURE = "支出";

    private Names() {}

    /** What decides whether two printed names are one. */
    static String plain(String name) {
        if (isPlain(name)) {
            return name;
        }
        var normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return INSIGNIFICANT.matcher(normal).replaceAll("");
    }

    /** Most names are Chinese characters, digits and Latin letters only, which no normalization changes. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isHan = c >= '\u4e00' && c <= '\u9fff';
            boolean isLetterOrDigit = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!isHan && !isLetterOrDigit) {
                return false;
            }
        }
        return true;
    }

    /** The same without the 支出 that the name of a classification may end with. */
    static String stem(String name) {
        var plain = plain(KIND.matcher(name).replaceAll(""));
        return plain.endsWith(EXPENDITURE) && plain.length() > EXPENDITURE.length()
                ? plain.substring(0, plain.length() - EXPENDITURE.length())
                : plain;
    }

    /** The names of an enumeration, as printed. */
    static List<String> enumerated(String text) {
        return Arrays.stream(SEPARATOR.split(text))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
