package org.huizong.reader;

import java.util.BitSet;
import java.util.regex.Pattern;

/** What printing adds to text: spaces inside names, widths of characters, markup that a converter leaves behind. */
public final class Typography {

    private static final Pattern MARKUP =
            Pattern.compile("</?(?:p|br|b|strong|span|div)\\s*/?>|\\*\\*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^\\s*#{1,6}\\s+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－―─~·•]+\\s*\\d{1,4}\\s*[-—–－―─~·•]+"
            + "|第\\s*\\d{1,4}\\s*页(?:[，,/／\\s]*共\\s*\\d{1,4}\\s*页)?|共\\s*\\d{1,4}\\s*页[，,/／\\s]*第\\s*\\d{1,4}\\s*页"
            + "|\\d{1,4}\\s*[/／]\\s*\\d{1,4}");
    /**
     * White space between a digit that ends a word and an amount of money: 结转1 4.82万元. Elsewhere between digits it comes from
     * letter spacing, and the digits are one number.
     */
    private static final Pattern SEPARATOR =
            Pattern.compile("(?<=[^\\d０-９.,．，\\s\\u3000\\u00a0][\\d０-９]{1,4})[\\s\\u3000\\u00a0]+"
                    + "(?=[\\d０-９][\\d０-９,]{0,20}(?:[.．][\\d０-９]{1,6})?[\\s\\u3000\\u00a0]{0,4}(?:亿元|万元|元|万))");

    private Typography() {}

    /** White space of every kind: ideographic, no-break and zero-width ones and the byte order mark included. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\u200c' || c == '\uFEFF';
    }

    /** The text without any white space. */
    public static String compact(String text) {
        var compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                compact.append(text.charAt(i));
            }
        }
        return compact.toString();
    }

    /** Offsets of white space that keeps an amount of money from the digit before it, one for each. */
    static BitSet separators(CharSequence text) {
        var separators = new BitSet();
        var matcher = SEPARATOR.matcher(text);
        while (matcher.find()) {
            separators.set(matcher.start());
        }
        return separators;
    }

    /** Compact and comparable: brackets, colons and digits of one width, so that two printings of one name are equal. */
    public static String canonical(String text) {
        var canonical = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                canonical.append(halfWidth(c));
            }
        }
        return canonical.toString();
    }

    /** The text without the tags and stars that a converter leaves in it. */
    public static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('*') < 0 && text.indexOf('#') < 0) {
            return text;
        }
        return MARKDOWN_HEADING.matcher(MARKUP.matcher(text).replaceAll("")).replaceFirst("");
    }

    /** Whether a line is a printed page number such as {@code — 12 —} and no content. */
    public static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line.strip()).matches();
    }

    /** Columns that the text takes in a fixed-width face: two for a Chinese character, one for a Latin one. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += isWide(text.charAt(i)) ? 2 : 1;
        }
        return width;
    }

    static boolean isWide(char c) {
        return c >= '\u1100' && (c <= '\u115f' || c >= '\u2e80') || c == '“' || c == '”' || c == '—' || c == '※';
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '〔', '［', '【' -> '(';
            case '〕', '］', '】' -> ')';
            case '〇' -> '0';
            default -> c;
        };
    }
}
