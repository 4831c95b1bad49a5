package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalCoverage;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.scoring.domain.EvaluationScore;

/**
 * 待校验的绩效内容: the goals and self-evaluations of one book, and the budget of the same book where it is known.
 *
 * @param coverage which goal speaks of which budgeted project
 * @param scores of the self-evaluations, in their order
 */
record CheckedBook(
        PerformanceContent content,
        BookIdentity identity,
        Optional<BudgetView> budget,
        GoalCoverage coverage,
        List<EvaluationScore> scores) {

    static CheckedBook of(
            PerformanceContent content,
            BookIdentity identity,
            Optional<BudgetView> budget,
            List<EvaluationScore> scores) {
        var projects = budget.map(BudgetView::projects).orElse(List.of());
        return new CheckedBook(
                content, identity, budget, new GoalCoverage(content, identity.stage(), projects), scores);
    }

    /** Every goal that may be looked into, with the subject of its findings. */
    void eachGoal(BiConsumer<PerformanceGoal, Subject> check) {
        for (int i = 0; i < content.goals().size(); i++) {
            check.accept(content.goals().get(i), new Subject(Subject.Type.GOAL, i));
        }
    }

    void eachGoal(GoalKind kind, BiConsumer<PerformanceGoal, Subject> check) {
        eachGoal((goal, subject) -> {
            if (goal.kind() == kind) {
                check.accept(goal, subject);
            }
        });
    }

    void eachEvaluation(BiConsumer<SelfEvaluation, Subject> check) {
        for (int i = 0; i < content.selfEvaluations().size(); i++) {
            check.accept(content.selfEvaluations().get(i), new Subject(Subject.Type.SELF_EVALUATION, i));
        }
    }

    /** Every self-evaluation with its scores. */
    void eachScore(BiConsumer<EvaluationScore, Subject> check) {
        for (int i = 0; i < scores.size(); i++) {
            check.accept(scores.get(i), new Subject(Subject.Type.SELF_EVALUATION, i));
        }
    }

    /** The budgeted project that a project goal speaks of. */
    Optional<BudgetedProject> projectOf(PerformanceGoal goal) {
        return coverage.projectOf(goal);
    }
}
