package org.huizong.performance.transcription;

import static org.huizong.contracts.book.WithheldElement.PERFORMANCE_SERVICE;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.huizong.contracts.book.CodedName;
import org.huizong.contracts.book.WithheldElement;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SourceLines;

/**
 * 不予公开: a classified project shows no goal and no self-evaluation. A form that a document prints under a coded name all the
 * same is not taken in; the report names its place and nothing that stands in it.
 */
final class WithheldGoals {

    private static final String REASON = "涉密项目的绩效目标与自评完全不予公开，未予收录，请在文件中删去 / "
            + "goals and self-evaluations of a classified project are withheld: not taken in, take them out of the document";

    private WithheldGoals() {}

    static PerformanceTranscription without(PerformanceTranscription read) {
        var forms = new ArrayList<UnreadableLine>();
        var places = new ArrayList<SourceLines>();
        var goals = new ArrayList<PerformanceGoal>();
        for (var goal : read.goals()) {
            if (isWithheld(goal.project(), "goal", "indicators", "content")) {
                forms.add(new UnreadableLine(goal.lines().first(), goal.project(), REASON));
                places.add(goal.lines());
            } else {
                goals.add(goal);
            }
        }
        var evaluations = new ArrayList<SelfEvaluation>();
        for (var evaluation : read.selfEvaluations()) {
            if (isWithheld(evaluation.project(), "self-evaluation")) {
                forms.add(new UnreadableLine(evaluation.lines().first(), evaluation.project(), REASON));
                places.add(evaluation.lines());
            } else {
                evaluations.add(evaluation);
            }
        }
        // A line of such a form that was not understood must not be quoted either.
        var report = read.unreadable().stream().filter(line -> places.stream()
                .noneMatch(form -> form.first() <= line.line() && line.line() <= form.last()));
        return new PerformanceTranscription(
                goals,
                evaluations,
                read.statements().stream()
                        .filter(told -> places.stream()
                                .noneMatch(form -> form.first() <= told.line() && told.line() <= form.last()))
                        .toList(),
                Stream.concat(report, forms.stream()).toList());
    }

    private static boolean isWithheld(String project, String... elements) {
        return CodedName.isCoded(project) && WithheldElement.withholds(PERFORMANCE_SERVICE, elements);
    }
}
