package org.huizong.performance.performancegoal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;

/**
 * 绩效目标覆盖: the goals of one content beside the projects of the same book's budget: which money they cover, and which money has
 * no goal. Only the goal of a project covers money, so that no yuan is counted twice.
 */
public final class GoalCoverage {

    private final PerformanceContent content;
    private final Stage stage;
    private final List<PerformanceGoal> projectGoals;
    private final ProjectMatching goalMatches;
    private final ProjectMatching evaluationMatches;

    /** @param projects empty when the budget is not known */
    public GoalCoverage(PerformanceContent content, Stage stage, List<BudgetedProject> projects) {
        this.content = content;
        this.stage = stage;
        this.projectGoals = content.goals().stream()
                .filter(goal -> goal.kind() == GoalKind.PROJECT)
                .toList();
        this.goalMatches = new ProjectMatching(
                projectGoals.stream().map(GoalCoverage::named).toList(), projects);
        this.evaluationMatches = new ProjectMatching(
                content.selfEvaluations().stream().map(GoalCoverage::named).toList(), projects);
    }

    /** What the coverage was worked out of. */
    public PerformanceContent content() {
        return content;
    }

    public List<PerformanceGoal> projectGoals() {
        return projectGoals;
    }

    /** The budgeted project of the goal at this place among {@link #projectGoals}. */
    public Optional<BudgetedProject> projectOf(int goal) {
        return goalMatches.of(goal);
    }

    /** The budgeted project of this very goal of {@link #content}. */
    public Optional<BudgetedProject> projectOf(PerformanceGoal goal) {
        for (int i = 0; i < projectGoals.size(); i++) {
            if (projectGoals.get(i) == goal) {
                return projectOf(i);
            }
        }
        return Optional.empty();
    }

    /** The budgeted project of this very self-evaluation of {@link #content}. */
    public Optional<BudgetedProject> projectOf(SelfEvaluation evaluation) {
        for (int i = 0; i < content.selfEvaluations().size(); i++) {
            if (content.selfEvaluations().get(i) == evaluation) {
                return evaluationMatches.of(i);
            }
        }
        return Optional.empty();
    }

    /** 有资金无绩效目标: only a budget needs goals; final accounts carry self-evaluations. */
    public List<BudgetedProject> withoutGoal() {
        boolean budget = stage == Stage.INITIAL || stage == Stage.ADJUSTED;
        return budget
                ? goalMatches.unmatched().stream()
                        .filter(BudgetedProject::hasMoney)
                        .toList()
                : List.of();
    }

    /** The facts without the scores of self-evaluations. */
    public List<GoalFact> facts() {
        return facts(position -> Optional.empty());
    }

    /** @param scores of the self-evaluation at a place in the content */
    public List<GoalFact> facts(IntFunction<Optional<EvaluationFact>> scores) {
        var facts = new ArrayList<GoalFact>();
        content.goals().stream()
                .filter(goal -> goal.kind() == GoalKind.OVERALL)
                .forEach(goal -> facts.add(fact(goal, GoalFact.UNSPECIFIED, Amount.ZERO)));
        for (int i = 0; i < projectGoals.size(); i++) {
            var goal = projectGoals.get(i);
            var project = projectOf(i);
            facts.add(fact(goal, functionOf(project), covered(goal, project)));
        }
        for (int i = 0; i < content.selfEvaluations().size(); i++) {
            facts.add(fact(content.selfEvaluations().get(i), functionOf(evaluationMatches.of(i)), scores.apply(i)));
        }
        withoutGoal()
                .forEach(project -> facts.add(new GoalFact(
                        functionOf(Optional.of(project)),
                        GoalFact.NO_GOAL,
                        project.name(),
                        0,
                        0,
                        Amount.ZERO,
                        project.amount().orElse(Amount.ZERO),
                        OptionalLong.empty(),
                        Optional.empty())));
        return List.copyOf(facts);
    }

    /** The money that the form prints; what it does not print is the money of its project. */
    public static Amount covered(PerformanceGoal goal, Optional<BudgetedProject> project) {
        return total(goal).or(() -> project.flatMap(BudgetedProject::amount)).orElse(Amount.ZERO);
    }

    /** 年度预算总额 of a project goal, or the sum of its parts where only these are printed. */
    static Optional<Amount> total(PerformanceGoal goal) {
        var parts = Stream.of(goal.money().fiscal(), goal.money().other())
                .flatMap(part -> part.amount().stream())
                .toList();
        return goal.money().total().amount().or(() -> parts.stream().reduce(Amount::plus));
    }

    private static GoalFact fact(PerformanceGoal goal, String function, Amount covered) {
        return new GoalFact(
                function,
                goal.kind().code(),
                goal.project(),
                1,
                goal.indicatorCount(),
                covered,
                Amount.ZERO,
                OptionalLong.empty(),
                Optional.empty());
    }

    private static GoalFact fact(SelfEvaluation evaluation, String function, Optional<EvaluationFact> score) {
        return new GoalFact(
                function,
                GoalFact.SELF_EVALUATION,
                evaluation.project(),
                0,
                evaluation.indicatorCount(),
                Amount.ZERO,
                Amount.ZERO,
                evaluation.totalScore().hundredths(),
                score);
    }

    private static String functionOf(Optional<BudgetedProject> project) {
        return project.map(BudgetedProject::function)
                .filter(function -> !function.isEmpty())
                .orElse(GoalFact.UNSPECIFIED);
    }

    private static ProjectMatching.Named named(PerformanceGoal goal) {
        return new ProjectMatching.Named(
                goal.project(),
                Stream.of(goal.money().fiscal().amount(), total(goal))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static ProjectMatching.Named named(SelfEvaluation evaluation) {
        return new ProjectMatching.Named(
                evaluation.project(),
                evaluation.executions().stream()
                        .flatMap(row -> Stream.of(row.initial(), row.annual()))
                        .flatMap(amount -> amount.amount().stream())
                        .toList());
    }
}
