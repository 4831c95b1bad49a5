package org.huizong.performance.scoring.domain;

/** The scheme that holds for a region and year, and where it comes from. */
public record EffectiveScheme(SchemeVersion version, ScoringScheme scheme) {}
