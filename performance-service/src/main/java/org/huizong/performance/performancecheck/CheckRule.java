package org.huizong.performance.performancecheck;

import java.util.List;
import org.huizong.contracts.book.Stage;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;

/**
 * 绩效校验规则: one relation that goals or self-evaluations must hold, as the catalogue shows it.
 *
 * @param tolerance {@code 0} for what must be equal to the digit, {@code n} for a sum of n rounded figures
 * @param formula the relation in readable form
 * @param subjects what it looks at
 * @param stages stages of the book it applies to
 * @param fromYear first fiscal year it applies to
 * @param legalBasis empty when the relation is arithmetic
 * @param contradiction 矛盾: whether its findings contradict the money or one another, beyond the form of one goal
 */
public record CheckRule(
        String id,
        Message title,
        Severity severity,
        String tolerance,
        String formula,
        CheckScope scope,
        List<CheckSubject> subjects,
        List<Stage> stages,
        int fromYear,
        String legalBasis,
        boolean contradiction) {

    public CheckRule {
        subjects = List.copyOf(subjects);
        stages = List.copyOf(stages);
    }

    boolean appliesTo(CheckedBook book) {
        return stages.contains(book.identity().stage()) && book.identity().year() >= fromYear;
    }
}
