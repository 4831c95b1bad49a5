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
import org.huizong.performance.performancegoal.domain.SelfEvaluationChecks;

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

    /** @param budget empty when the budget of this book is not known */
    public List<GoalFinding> check(PerformanceContent content, BookIdentity identity, Optional<BudgetView> budget) {
        var book = CheckedBook.of(content, identity, budget);
        var found = new ArrayList<GoalFinding>();
        for (var rule : rules.rules()) {
            if (rule.rule().appliesTo(book)) {
                var findings = new RuleFindings(rule);
                rule.checks().forEach(check -> check.run(book, findings));
                found.addAll(findings.all());
            }
        }
        found.addAll(SelfEvaluationChecks.check(content, identity.year()));
        return List.copyOf(found);
    }
}
