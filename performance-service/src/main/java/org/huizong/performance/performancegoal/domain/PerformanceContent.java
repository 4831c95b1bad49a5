package org.huizong.performance.performancegoal.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 绩效内容 of one book: its goals and its self-evaluations, in the order of the document.
 *
 * @param statements what the document tells of them in sentences; null in contents from before it was kept, empty when filed
 */
public record PerformanceContent(
        List<PerformanceGoal> goals, List<SelfEvaluation> selfEvaluations, List<PrintedStatement> statements) {

    public PerformanceContent {
        goals = List.copyOf(goals);
        selfEvaluations = List.copyOf(selfEvaluations);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }

    /** A content without a narrative. */
    public PerformanceContent(List<PerformanceGoal> goals, List<SelfEvaluation> selfEvaluations) {
        this(goals, selfEvaluations, List.of());
    }

    public Stream<PrintedStatement> told(String figure) {
        return statements.stream().filter(statement -> statement.figure().equals(figure));
    }

    /** The only statement of the figure; empty when there is none, or several. */
    public Optional<PrintedStatement> only(String figure) {
        var all = told(figure).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Goals and self-evaluations that say the same keep what their document tells of them. */
    public PerformanceContent withStatementsOf(PerformanceContent before) {
        boolean same = goals.equals(before.goals) && selfEvaluations.equals(before.selfEvaluations);
        return same ? before : this;
    }
}
