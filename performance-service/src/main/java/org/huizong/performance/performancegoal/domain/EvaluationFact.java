package org.huizong.performance.performancegoal.domain;

import java.util.Optional;
import java.util.OptionalLong;
import org.huizong.contracts.money.Amount;

/**
 * 自评事实: how a self-evaluation was scored, as the rollups count it.
 *
 * @param computed hundredths of a point by the formulas alone; empty where a part of it is unknown
 * @param score hundredths of a point that count: computed, with what reviewers have set
 * @param grade code of the grade of {@code score}; empty without one
 * @param annual 全年预算数; empty where the form does not tell it
 * @param executed 全年执行数; empty where the form does not tell it
 * @param missed indicators that missed their target
 * @param differences indicators whose printed score is not what the formula gives
 * @param unverified indicators that count as printed, because nothing could be computed
 * @param overridden indicators that a reviewer has set
 */
public record EvaluationFact(
        OptionalLong computed,
        OptionalLong score,
        String grade,
        Optional<Amount> annual,
        Optional<Amount> executed,
        int missed,
        int differences,
        int unverified,
        int overridden) {}
