package org.huizong.performance.performancegoal.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.huizong.contracts.money.Amount;

/**
 * 项目对应: which budgeted project a goal speaks of. The printed names decide; names that differ in year or kind of project must
 * be the only such pair, or the money must agree. Nothing is matched on money alone.
 */
final class ProjectMatching {

    private final Map<Integer, BudgetedProject> byGoal = new LinkedHashMap<>();
    private final List<BudgetedProject> open;

    /** What is to be matched: a printed name and the amounts it may stand for. */
    record Named(String name, List<Amount> amounts) {}

    ProjectMatching(List<Named> goals, List<BudgetedProject> projects) {
        this.open = new ArrayList<>(projects);
        match(goals, ProjectName::plain, (goal, project) -> true);
        match(goals, ProjectName::core, ProjectMatching::moneyAgrees);
        match(goals, ProjectName::core, (goal, project) -> isOnlyCore(goals, goal));
        matchContained(goals);
    }

    Optional<BudgetedProject> of(int goal) {
        return Optional.ofNullable(byGoal.get(goal));
    }

    /** Projects that no goal speaks of. */
    List<BudgetedProject> unmatched() {
        return List.copyOf(open);
    }

    private void match(
            List<Named> goals, Function<String, String> form, BiPredicate<Named, BudgetedProject> condition) {
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            var name = form.apply(goal.name());
            if (byGoal.containsKey(i) || name.isEmpty()) {
                continue;
            }
            var candidates = open.stream()
                    .filter(project -> form.apply(project.name()).equals(name) && condition.test(goal, project))
                    .toList();
            take(i, only(candidates, goal));
        }
    }

    /** One name inside of the other, with equal money and no other such pair. */
    private void matchContained(List<Named> goals) {
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            var name = ProjectName.core(goal.name());
            if (byGoal.containsKey(i) || name.length() < 2) {
                continue;
            }
            var candidates = open.stream()
                    .filter(project -> contains(name, ProjectName.core(project.name())) && moneyAgrees(goal, project))
                    .toList();
            take(i, candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
        }
    }

    private void take(int goal, Optional<BudgetedProject> project) {
        project.ifPresent(found -> {
            byGoal.put(goal, found);
            open.remove(found);
        });
    }

    /** The only candidate, or among namesakes the only one whose money agrees. */
    private static Optional<BudgetedProject> only(List<BudgetedProject> candidates, Named goal) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        var agreeing = candidates.stream()
                .filter(project -> moneyAgrees(goal, project))
                .toList();
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    private boolean isOnlyCore(List<Named> goals, Named goal) {
        var core = ProjectName.core(goal.name());
        return goals.stream()
                        .filter(other -> ProjectName.core(other.name()).equals(core))
                        .count()
                == 1;
    }

    private static boolean contains(String one, String other) {
        return other.length() >= 2 && (one.contains(other) || other.contains(one));
    }

    private static boolean moneyAgrees(Named goal, BudgetedProject project) {
        return project.amount().filter(goal.amounts()::contains).isPresent();
    }
}
