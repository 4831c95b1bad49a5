package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.PrintedStatement;

/** 联系电话: a self-evaluation whose field for it is printed and left empty; a number that is given is never kept. */
final class BlankTelephoneCheck implements PerformanceCheck {

    BlankTelephoneCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.eachEvaluation((evaluation, subject) -> book.content()
                .told(PrintedStatement.BLANK_TELEPHONE)
                .filter(blank -> evaluation.lines().first() <= blank.line()
                        && blank.line() <= evaluation.lines().last())
                .findFirst()
                .ifPresent(blank -> findings.tell(
                        "telephone",
                        subject,
                        RuleFindings.Sides.of(new Side(evaluation.project() + "/联系电话", blank.line(), "")),
                        Map.of("project", evaluation.project()))));
    }
}
