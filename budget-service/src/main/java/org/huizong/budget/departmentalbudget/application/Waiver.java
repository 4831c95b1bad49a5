package org.huizong.budget.departmentalbudget.application;

import java.time.Instant;

/** @param actor subject of the token of who lifted the finding */
public record Waiver(String findingId, String reason, String actor, Instant at) {}
