package org.huizong.performance.performancegoal.persistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;

/** Ids of goals and self-evaluations: from their book and what they are about, so that a correction keeps them. */
final class ItemIds {

    static final String GOAL = "goal";
    static final String SELF_EVALUATION = "self-evaluation";

    private ItemIds() {}

    static List<UUID> ofGoals(UUID bookId, List<PerformanceGoal> goals) {
        return ids(
                bookId,
                GOAL,
                goals.stream()
                        .map(goal -> String.join(
                                "\u001f", goal.kind().code(), goal.horizon().code(), goal.project()))
                        .toList());
    }

    static List<UUID> ofSelfEvaluations(UUID bookId, List<SelfEvaluation> evaluations) {
        return ids(
                bookId,
                SELF_EVALUATION,
                evaluations.stream().map(SelfEvaluation::project).toList());
    }

    private static List<UUID> ids(UUID bookId, String kind, List<String> subjects) {
        var seen = new HashMap<String, Integer>();
        var ids = new ArrayList<UUID>();
        for (var subject : subjects) {
            int ordinal = seen.merge(subject, 1, Integer::sum);
            var name = String.join("\u001f", kind, bookId.toString(), subject, Integer.toString(ordinal));
            ids.add(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }
        return ids;
    }
}
