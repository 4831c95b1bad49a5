package org.huizong.performance.performancegoal.domain;

import java.util.List;

/** 绩效内容 of one book: its goals and its self-evaluations, in the order of the document. */
public record PerformanceContent(List<PerformanceGoal> goals, List<SelfEvaluation> selfEvaluations) {

    public PerformanceContent {
        goals = List.copyOf(goals);
        selfEvaluations = List.copyOf(selfEvaluations);
    }
}
