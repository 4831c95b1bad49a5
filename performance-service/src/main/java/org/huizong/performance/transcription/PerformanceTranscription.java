package org.huizong.performance.transcription;

import java.util.List;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;

/** What one document says of performance: its goals, its self-evaluations, the figures of its sentences, and what could not be read. */
public record PerformanceTranscription(
        List<PerformanceGoal> goals,
        List<SelfEvaluation> selfEvaluations,
        List<PrintedStatement> statements,
        List<UnreadableLine> unreadable) {

    public PerformanceTranscription {
        goals = List.copyOf(goals);
        selfEvaluations = List.copyOf(selfEvaluations);
        statements = List.copyOf(statements);
        unreadable = List.copyOf(unreadable);
    }

    /** What a book keeps of it. */
    public PerformanceContent content() {
        return new PerformanceContent(goals, selfEvaluations, statements);
    }
}
