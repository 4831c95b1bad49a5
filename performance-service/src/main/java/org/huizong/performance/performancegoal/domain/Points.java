package org.huizong.performance.performancegoal.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 分值, 权重, 得分: points as printed, such as {@code 15}, {@code 10.00分} or a blank cell; counted in hundredths of a point.
 *
 * @param printed the cell without white space; empty when blank
 */
public record Points(String printed) {

    public static final Points BLANK = new Points("");

    private static final Pattern POINTS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)分?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)[%％]");

    /** Whether the text is a plain number of points. */
    public static boolean areIn(String text) {
        return POINTS.matcher(text).matches();
    }

    /** Empty for a blank cell and for anything that is no number of points. */
    public OptionalLong hundredths() {
        return number().map(number -> OptionalLong.of(number.movePointRight(2).longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    /** The number as printed, without 分; a weight may be printed as a share of 100 %. */
    public Optional<BigDecimal> number() {
        return Stream.of(POINTS, SHARE)
                .map(form -> form.matcher(printed))
                .filter(Matcher::matches)
                .map(match -> new BigDecimal(match.group(1)))
                .findFirst();
    }
}
