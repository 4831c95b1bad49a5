package org.huizong.performance.performancegoal.domain;

import java.util.Optional;
import java.util.OptionalLong;
import org.huizong.contracts.money.Amount;

/**
 * 绩效事实: one goal, one self-evaluation, or one project with money and without a goal, as the cube {@code performance} counts it.
 *
 * @param category {@code overall}, {@code project}, {@code self-evaluation} or {@code no-goal}
 * @param project empty for an overall goal
 * @param score hundredths of a point as printed
 * @param evaluation how a self-evaluation was scored; empty for everything else
 */
public record GoalFact(
        String function,
        String category,
        String project,
        int goals,
        int indicators,
        Amount covered,
        Amount uncovered,
        OptionalLong score,
        Optional<EvaluationFact> evaluation) {

    public static final String UNSPECIFIED = "unspecified";
    public static final String SELF_EVALUATION = "self-evaluation";
    public static final String NO_GOAL = "no-goal";
}
