package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * 人工核定: a reviewer sets the score of one indicator aside, with a reason. The computed score stays beside it, and so does every
 * earlier override.
 *
 * @param evaluation place of the self-evaluation in its content
 * @param indicator number of the indicator in it, from 1
 * @param score empty where an earlier override is lifted
 */
public record ScoreOverride(
        long ordinal,
        int evaluation,
        int indicator,
        Optional<BigDecimal> score,
        String reason,
        String by,
        Instant at) {}
