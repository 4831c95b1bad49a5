package org.huizong.performance.monitoring.domain;

import java.util.regex.Pattern;

/**
 * 监控期间: a month of the fiscal year, or its middle (年中).
 *
 * @param code {@code 2025-07} or {@code 2025-mid-year}
 */
public record MonitoringPeriod(String code) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2]|mid-year)");

    public MonitoringPeriod {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("no period: " + code);
        }
    }

    public int year() {
        return Integer.parseInt(code.substring(0, code.indexOf('-')));
    }
}
