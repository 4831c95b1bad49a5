package org.huizong.reader.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 单元格格式: how a number of a spreadsheet is shown. Numbers are kept as binary fractions and shown with fifteen digits at
 * most; rounding them to fifteen digits first gives back the number that was typed.
 *
 * @param sections of positive, negative and zero numbers, as far as the format has them
 */
record NumberFormat(List<String> sections) {

    static final NumberFormat GENERAL = new NumberFormat(List.of());

    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    /** Stands for a point that is written and divides nothing. */
    private static final String POINT = "\u0001";

    /** As long as a spreadsheet lets a format be. */
    private static final int MAX_CODE = 255;

    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT = 40;
    /** Colours, conditions and locales, the width of a character, and what fills the cell. */
    private static final Pattern DECORATION = Pattern.compile("\\[[^\\]]*]|_.|\\*.");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    private static final Pattern DATE = Pattern.compile("[yYdD年日]|[mM]+[月/\\-]");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_DAY = 2_958_465;

    static NumberFormat of(String code) {
        if (code.isEmpty() || code.length() > MAX_CODE || code.equalsIgnoreCase("General") || code.equals("@")) {
            return GENERAL;
        }
        return new NumberFormat(List.of(DECORATION.matcher(code).replaceAll("").split(";", -1)));
    }

    /** @param stored as the file writes it; what is no number is shown as it is */
    String show(String stored) {
        if (stored.length() > MAX_LENGTH || !stored.matches("-?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d{1,3})?")) {
            return stored;
        }
        var number = new BigDecimal(stored).round(SHOWN_DIGITS);
        if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
            return stored;
        }
        return sections.isEmpty() ? general(number) : show(number);
    }

    private static String general(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String show(BigDecimal number) {
        var section = section(number);
        if (DATE.matcher(LITERAL.matcher(section).replaceAll("")).find()) {
            return date(number, section);
        }
        var code = LITERAL.matcher(section.replace("\\.", POINT)).replaceAll("");
        if (code.indexOf('0') < 0 && code.indexOf('#') < 0 && code.indexOf('?') < 0) {
            return literals(section);
        }
        var shown = digits(number.abs(), code);
        // Brackets or red of a section for negative numbers say the same as a sign.
        return number.signum() < 0 && shown.chars().anyMatch(c -> c >= '1' && c <= '9') ? "-" + shown : shown;
    }

    private String section(BigDecimal number) {
        if (number.signum() < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return number.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.get(0);
    }

    private static String literals(String section) {
        var text = new StringBuilder();
        var matcher = LITERAL.matcher(section);
        while (matcher.find()) {
            text.append(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return (text.isEmpty() ? section : text.toString()).strip();
    }

    private static String digits(BigDecimal number, String code) {
        boolean percent = code.indexOf('%') >= 0;
        var pattern = code.replaceAll("[^0#?.," + POINT + "]", "");
        var scaled = number.movePointRight(percent ? 2 : 0);
        while (pattern.endsWith(",")) {
            pattern = pattern.substring(0, pattern.length() - 1);
            scaled = scaled.movePointLeft(3);
        }
        int written = pattern.indexOf(POINT);
        if (written >= 0) {
            return withWrittenPoint(
                    scaled, pattern.substring(written + 1).replace(",", "").length());
        }
        int point = pattern.indexOf('.');
        var whole = point < 0 ? pattern : pattern.substring(0, point);
        var fraction = point < 0 ? "" : pattern.substring(point + 1);
        var rounded = scaled.setScale(fraction.length(), RoundingMode.HALF_UP);
        var shown = padded(rounded.toPlainString(), whole, fraction);
        return (whole.indexOf(',') >= 0 ? grouped(shown) : shown) + (percent ? "%" : "");
    }

    /** A point that the format writes between digits: 12345 thousands as 1.2345. */
    private static String withWrittenPoint(BigDecimal number, int digitsBehind) {
        var digits = new StringBuilder(number.setScale(0, RoundingMode.HALF_UP).toPlainString());
        while (digits.length() <= digitsBehind) {
            digits.insert(0, '0');
        }
        return digits.insert(digits.length() - digitsBehind, '.').toString();
    }

    /** Digits that the format demands are filled up with zeros, those that it only allows end with the last one of weight. */
    private static String padded(String number, String whole, String fraction) {
        long demandedWhole = whole.chars().filter(c -> c == '0').count();
        long demandedFraction = fraction.chars().filter(c -> c == '0').count();
        int point = number.indexOf('.');
        var left = new StringBuilder(point < 0 ? number : number.substring(0, point));
        var right = new StringBuilder(point < 0 ? "" : number.substring(point + 1));
        while (left.length() < demandedWhole) {
            left.insert(0, '0');
        }
        while (right.length() > demandedFraction && right.charAt(right.length() - 1) == '0') {
            right.setLength(right.length() - 1);
        }
        return right.isEmpty() ? left.toString() : left + "." + right;
    }

    private static String grouped(String number) {
        return number.replaceAll("(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))(?<!\\..{0,40})", ",");
    }

    private static String date(BigDecimal number, String section) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return general(number);
        }
        var day = DAY_ZERO.plusDays(number.longValue());
        var code = LITERAL.matcher(section).replaceAll("$1$2");
        if (code.indexOf('年') >= 0) {
            return day.getYear() + "年" + day.getMonthValue() + "月"
                    + (code.indexOf('日') >= 0 ? day.getDayOfMonth() + "日" : "");
        }
        return day.toString();
    }
}
