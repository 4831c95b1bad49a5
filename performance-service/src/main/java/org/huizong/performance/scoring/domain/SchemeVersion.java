package org.huizong.performance.scoring.domain;

/**
 * 计分办法的版本: what a stored score names, so that it can be computed again.
 *
 * @param region code of the region whose bureau settled it, or {@link #NATIONAL}
 * @param year first fiscal year that it holds for
 * @param version counts from 1 for one region and year; a version is never changed
 */
public record SchemeVersion(String region, int year, long version) {

    public static final String NATIONAL = "national";
}
