package org.huizong.performance.performancecheck;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.scoring.ShippedSchemes;
import org.huizong.performance.scoring.domain.EvaluationScore;
import org.huizong.performance.scoring.domain.EvaluationScoring;

/**
 * 绩效校验: holds goals and self-evaluations against the rules in force, and against the budget of the same book where it is
 * known.
 */
@Startup // A rule file that names what does not exist must stop the service, not the first reader.
@ApplicationScoped
public class PerformanceChecks {

    private final CheckRules rules = CheckRules.shipped();

    public CheckRules rules() {
        return rules;
    }

    /** The findings when self-evaluations are scored by the national practice. */
    public List<GoalFinding> check(PerformanceContent content, BookIdentity identity, Optional<BudgetView> budget) {
        var scoring = new EvaluationScoring(ShippedSchemes.of(identity.year()).scheme());
        var scores = content.selfEvaluations().stream()
                .map(evaluation -> scoring.score(evaluation, List.of()))
                .toList();
        return check(content, identity, budget, scores);
    }

    /**
     * @param budget empty when the budget of this book is not known
     * @param scores of the self-evaluations, in their order
     */
    public List<GoalFinding> check(
            PerformanceContent content,
            BookIdentity identity,
            Optional<BudgetView> budget,
            List<EvaluationScore> scores) {
        var book = CheckedBook.of(content, identity, budget, scores);
        var found = new ArrayList<GoalFinding>();
        for (var rule : rules.rules()) {
            if (rule.rule().appliesTo(book)) {
                var findings = new RuleFindings(rule);
                rule.checks().forEach(check -> check.run(book, findings));
                found.addAll(findings.all());
            }
        }
        return List.copyOf(found);
    }
}
