package org.huizong.performance.performancecheck;

import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** 出处: how a finding names a goal and the cells of its form. */
final class Places {

    private Places() {}

    static String title(PerformanceGoal goal) {
        if (goal.kind() == GoalKind.PROJECT) {
            return goal.project();
        }
        return goal.horizon() == GoalHorizon.LONG_TERM ? "部门整体长期目标" : "部门整体";
    }

    /** A cell of the form itself, found by the form's first line. */
    static Side cell(PerformanceGoal goal, String cell, String value) {
        return new Side(title(goal) + "/" + cell, goal.lines().first(), value);
    }

    static Side indicator(PerformanceGoal goal, PerformanceIndicator indicator, String value) {
        return new Side(
                title(goal) + "/" + indicator.level3(), indicator.lines().first(), value);
    }
}
