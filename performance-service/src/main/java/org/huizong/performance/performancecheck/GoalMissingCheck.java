package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 有资金无绩效目标: every project with money has a goal; a withheld one is told of by its own rule. */
final class GoalMissingCheck implements PerformanceCheck {

    GoalMissingCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.coverage().withoutGoal().stream()
                .filter(project -> !ProjectName.isWithheld(project.name()))
                .forEach(project -> findings.tell(
                        "missing",
                        Subject.BOOK,
                        RuleFindings.Sides.of(new Side(
                                "项目预算/" + project.name(),
                                0,
                                AmountUnit.TEN_THOUSAND_YUAN.format(
                                        project.amount().orElseThrow()))),
                        Map.of("project", project.name())));
    }
}
