package org.huizong.performance.transcription;

import java.util.ArrayList;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.reader.DisclosureDocument;

/**
 * 绩效目标 of a published document: reads the goal forms, the self-evaluations and the narrative goals, whichever of them the
 * document prints. What it cannot prove it reports; a document without goals gives none.
 */
public final class PerformanceTranscriber {

    private final GoalFormReader goalForms = new GoalFormReader(Vocabulary.SHIPPED);
    private final SelfEvaluationReader selfEvaluationForms = new SelfEvaluationReader(Vocabulary.SHIPPED);
    private final NarrativeGoalReader narrative = new NarrativeGoalReader();

    public PerformanceTranscription transcribe(DisclosureDocument document) {
        var report = new ReadingReport();
        var goals = new ArrayList<PerformanceGoal>();
        var selfEvaluations = new ArrayList<SelfEvaluation>();
        var forms = GoalForms.in(document.lines());
        for (var form : forms) {
            if (form.kind() == GoalForm.Kind.OVERALL_SELF_EVALUATION) {
                report.unreadable(form.title(), "the self-evaluation of a whole department is not taken in");
            } else if (form.kind() == GoalForm.Kind.SELF_EVALUATION) {
                selfEvaluationForms.read(form, report).ifPresent(selfEvaluations::add);
            } else {
                goalForms.read(form, report).ifPresent(goals::add);
            }
        }
        goals.addAll(narrative.read(document.lines(), report));
        var statements = new ArrayList<>(NarrativeStatements.in(document.lines(), forms));
        statements.addAll(report.statements());
        return WithheldGoals.without(new PerformanceTranscription(goals, selfEvaluations, statements, report.lines()));
    }
}
