package org.huizong.performance.performancegoal.domain;

import java.time.Instant;

/**
 * 经办: who did what, when and why.
 *
 * @param actor subject of the caller's token
 */
public record Act(ActKind kind, String actor, Instant at, Grounds grounds) {}
