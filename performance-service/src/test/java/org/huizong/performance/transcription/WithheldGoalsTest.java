package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.junit.jupiter.api.Test;

class WithheldGoalsTest {

    @Test
    void aFormUnderACodedNameIsNamedAndNotTakenIn() {
        // Given
        var open = goal("办公楼维修项目", 10);
        var read = new PerformanceTranscription(
                List.of(open, goal("特定目标类项目01", 20)),
                List.of(evaluation("涉密项目02", 40)),
                List.of(new PrintedStatement(PrintedStatement.BLANK_TELEPHONE, "", "", 40)),
                List.of(new UnreadableLine(12, "公开", "?"), new UnreadableLine(25, "秘密内容", "?")));
        // When
        var shown = WithheldGoals.without(read);
        // Then
        assertThat(shown.goals()).isEqualTo(List.of(open));
        assertThat(shown.selfEvaluations()).isEmpty();
        assertThat(shown.statements()).isEmpty();
        assertThat(shown.unreadable().stream()
                        .map(line -> line.line() + " " + line.text())
                        .toList())
                .isEqualTo(List.of("12 公开", "20 特定目标类项目01", "40 涉密项目02"));
        assertThat(shown.toString()).doesNotContain("秘密");
    }

    private static PerformanceGoal goal(String project, int line) {
        return new PerformanceGoal(
                GoalKind.PROJECT,
                GoalHorizon.ANNUAL,
                2025,
                "",
                project,
                project.startsWith("办") ? "" : "秘密内容",
                "",
                GoalMoney.UNPRINTED,
                List.of(),
                List.of(),
                new SourceLines(line, line + 9));
    }

    private static SelfEvaluation evaluation(String project, int line) {
        return new SelfEvaluation(
                2025,
                project,
                "",
                "",
                List.of(),
                "秘密目标",
                "",
                List.of(),
                Points.BLANK,
                Points.BLANK,
                new SourceLines(line, line + 9));
    }
}
