package org.huizong.budget.departmentalbudget.application;

import java.time.Instant;

/**
 * 豁免, or the revocation of one.
 *
 * @param actor subject of the token of who lifted the finding, or took that back
 */
public record Waiver(String findingId, String reason, String actor, Instant at) {}
