package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 涉密项目: the goal of a classified project is withheld, and that is right. */
final class WithheldCheck implements PerformanceCheck {

    WithheldCheck(Settings settings) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        book.coverage().withoutGoal().stream()
                .filter(project -> ProjectName.isWithheld(project.name()))
                .forEach(project -> findings.tell(
                        "withheld",
                        Subject.BOOK,
                        RuleFindings.Sides.of(new Side(
                                "项目预算/" + project.name(),
                                0,
                                AmountUnit.TEN_THOUSAND_YUAN.format(
                                        project.amount().orElseThrow()))),
                        Map.of("project", project.name())));
    }
}
