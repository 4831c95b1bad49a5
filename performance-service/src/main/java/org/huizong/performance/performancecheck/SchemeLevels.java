package org.huizong.performance.performancecheck;

/** 指标体系: which levels an indicator may stand on; what other features may ask of the schemes. */
public final class SchemeLevels {

    private static final IndicatorScheme.Editions EDITIONS = IndicatorScheme.Editions.shipped();

    private SchemeLevels() {}

    /** Whether the scheme is in force in the year and holds the second level under the first. */
    public static boolean allow(String scheme, int year, String level1, String level2) {
        return EDITIONS.inForce(year).stream()
                .filter(edition -> edition.code().equals(scheme))
                .anyMatch(edition -> edition.allows(level1, level2));
    }
}
