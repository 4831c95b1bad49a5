package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancecheck.CheckRule;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.huizong.performance.performancegoal.application.ScanBooks.Page;
import org.huizong.performance.performancegoal.application.ScanBooks.Scan;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.GoalCoverage;
import org.huizong.performance.performancegoal.domain.GoalFact;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;
import org.huizong.performance.performancegoal.domain.ProjectName;

/** 矛盾: where goals contradict the money, or a score the execution, in every book that the caller may read all of. */
@ApplicationScoped
public class Contradictions {

    private final ScanBooks books;
    private final ReadPerformance performance;
    private final Set<String> rules;

    Contradictions(ScanBooks books, ReadPerformance performance, PerformanceChecks checks) {
        this.books = books;
        this.performance = performance;
        this.rules = checks.rules().catalogue().stream()
                .filter(CheckRule::contradiction)
                .map(CheckRule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param function of the project that the finding is about; {@code unspecified} where there is none
     * @param project empty where the finding is about the whole book
     */
    public record Contradiction(SeenBook book, String function, String project, GoalFinding finding) {}

    /** @param function prefix of the functions to tell of; empty for all */
    @Transactional
    public Scan<Contradiction> handle(Page page, String function, AccessScope scope) {
        return books.handle(page, scope, book -> book.entitled() ? of(book, function, scope) : List.of());
    }

    private List<Contradiction> of(SeenBook book, String function, AccessScope scope) {
        var findings = performance.findings(book, scope).stream()
                .filter(finding -> rules.contains(finding.rule()) && finding.severity() != Severity.INFO)
                .toList();
        if (findings.isEmpty()) {
            return List.of();
        }
        var coverage = performance.coverage(book, scope);
        return findings.stream()
                .map(finding -> contradiction(book, finding, coverage))
                .filter(found -> !ProjectName.isWithheld(found.project()))
                .filter(found -> found.function().startsWith(function))
                .toList();
    }

    private static Contradiction contradiction(SeenBook book, GoalFinding finding, GoalCoverage coverage) {
        var content = coverage.content();
        var position = finding.subject().position();
        return switch (finding.subject().type()) {
            case GOAL -> {
                var goal = content.goals().get(position);
                yield of(book, finding, goal.project(), coverage.projectOf(goal));
            }
            case SELF_EVALUATION -> {
                var evaluation = content.selfEvaluations().get(position);
                yield of(book, finding, evaluation.project(), coverage.projectOf(evaluation));
            }
            case BOOK -> {
                var project = coverage.withoutGoal().stream()
                        .filter(each -> finding.left().where().endsWith("/" + each.name()))
                        .findFirst();
                yield of(book, finding, project.map(BudgetedProject::name).orElse(""), project);
            }
        };
    }

    private static Contradiction of(
            SeenBook book, GoalFinding finding, String project, Optional<BudgetedProject> budgeted) {
        var function = budgeted.map(BudgetedProject::function)
                .filter(code -> !code.isEmpty())
                .orElse(GoalFact.UNSPECIFIED);
        return new Contradiction(book, function, project, finding);
    }
}
