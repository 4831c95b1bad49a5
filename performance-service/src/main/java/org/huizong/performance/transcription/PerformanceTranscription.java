package org.huizong.performance.transcription;

import java.util.List;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;

/** What one document says of performance: its goals, its self-evaluations, and what could not be read. */
public record PerformanceTranscription(
        List<PerformanceGoal> goals, List<SelfEvaluation> selfEvaluations, List<UnreadableLine> unreadable) {

    public PerformanceTranscription {
        goals = List.copyOf(goals);
        selfEvaluations = List.copyOf(selfEvaluations);
        unreadable = List.copyOf(unreadable);
    }
}
