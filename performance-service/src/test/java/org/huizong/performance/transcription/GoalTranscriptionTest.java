package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.performance.transcription.Documents.NARRATIVE;
import static org.huizong.performance.transcription.Documents.PDF_TEXT;
import static org.huizong.performance.transcription.Documents.TABBED;
import static org.huizong.performance.transcription.ExpectedGoals.rows;
import static org.huizong.performance.transcription.ExpectedGoals.rowsRead;
import static org.huizong.performance.transcription.ExpectedGoals.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.SubGoal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTranscriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {TABBED, PDF_TEXT})
    void everyGoalOfAFormIsReadAsPrinted(String name) {
        var expected = ExpectedGoals.of(name).get("performance");
        var read = Documents.transcribe(Documents.text(name));

        assertThat(read.unreadable()).isEmpty();
        var overall = read.goals().get(0);
        assertOverall(overall, expected.get("overall"));
        var projects = read.goals().subList(1, read.goals().size());
        assertThat(projects).hasSize(expected.get("projects").size());
        for (int i = 0; i < projects.size(); i++) {
            assertProject(projects.get(i), expected.get("projects").get(i));
        }
    }

    @Test
    void everyNarrativeGoalIsReadAsPrinted() {
        var expected = ExpectedGoals.of(NARRATIVE).get("performance");
        var read = Documents.transcribe(Documents.text(NARRATIVE));

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.goals()).hasSize(6);
        assertNarrativeOverall(read.goals().get(0), GoalHorizon.LONG_TERM, expected.get("overall"), "long_term");
        assertNarrativeOverall(read.goals().get(1), GoalHorizon.ANNUAL, expected.get("overall"), "annual");
        for (int i = 0; i < 4; i++) {
            var project = expected.get("projects").get(i);
            var goal = read.goals().get(2 + i);
            assertThat(goal.project()).isEqualTo(text(project, "name"));
            assertThat(goal.content()).isEqualTo(text(project, "content"));
            assertThat(goal.goal()).isEqualTo(text(project, "goal"));
            assertThat(goal.money().total().printed()).isEqualTo(text(project, "amount"));
            assertThat(goal.money().fiscal().printed()).isEqualTo(text(project, "gpb"));
            assertThat(goal.subGoals().stream().map(SubGoal::name))
                    .isEqualTo(
                            project.get("indicator_heading").isNull()
                                    ? List.of()
                                    : List.of(text(project, "indicator_heading")));
            assertThat(rowsRead(goal.indicators().stream())).isEqualTo(rows(project.get("indicators")));
            assertLines(goal, project);
        }
    }

    @Test
    void whatIsNoPartOfAFormIsReportedAndChangesNothing() {
        var text = Documents.text(TABBED);
        var noted = text.replace("\n\n(五) 其他需说明的事项", "\n填表说明：本表由财务科填写\n\n(五) 其他需说明的事项")
                .replace("项目名称\t\t信访业务工作经费", "批次说明：第二批\n项目名称\t\t信访业务工作经费");

        var read = Documents.transcribe(noted);

        assertThat(read.unreadable()).extracting(UnreadableLine::text).contains("填表说明：本表由财务科填写");
        assertThat(rowsRead(read.goals().get(3).indicators().stream()))
                .isEqualTo(rowsRead(Documents.transcribe(text).goals().get(3).indicators().stream()));
    }

    private static void assertNarrativeOverall(
            PerformanceGoal goal, GoalHorizon horizon, JsonNode overall, String subGoals) {
        assertThat(goal.kind()).isEqualTo(GoalKind.OVERALL);
        assertThat(goal.horizon()).isEqualTo(horizon);
        assertThat(goal.goal()).isEqualTo(text(overall, subGoals + "_goal"));
        assertThat(goal.subGoals()).hasSize(overall.get(subGoals).size());
        for (int i = 0; i < goal.subGoals().size(); i++) {
            var subGoal = goal.subGoals().get(i);
            var expected = overall.get(subGoals).get(i);
            assertThat(subGoal.name()).isEqualTo(text(expected, "name"));
            assertThat(subGoal.number()).isEqualTo(expected.get("no").asInt());
            assertThat(rowsRead(goal.indicators().stream()
                            .filter(indicator -> indicator.subGoal().equals(subGoal.name()))))
                    .isEqualTo(rows(expected.get("indicators")));
        }
    }

    private static void assertOverall(PerformanceGoal goal, JsonNode expected) {
        assertThat(goal.kind()).isEqualTo(GoalKind.OVERALL);
        assertThat(goal.year()).isEqualTo(2025);
        assertThat(goal.unitName()).isEqualTo(text(expected, "department"));
        assertThat(goal.goal()).isEqualTo(text(expected, "goal"));
        assertThat(goal.money().superior().printed()).isEqualTo(text(expected.get("funds"), "upper"));
        assertThat(goal.money().ownLevel().printed()).isEqualTo(text(expected.get("funds"), "local"));
        assertThat(goal.money().other().printed()).isEqualTo(text(expected.get("funds"), "other"));
        assertThat(rowsRead(goal.indicators().stream())).isEqualTo(rows(expected.get("indicators")));
        assertLines(goal, expected);
    }

    private static void assertProject(PerformanceGoal goal, JsonNode expected) {
        assertThat(goal.kind()).isEqualTo(GoalKind.PROJECT);
        assertThat(goal.unitName()).isEqualTo(text(expected, "unit"));
        assertThat(goal.project()).isEqualTo(text(expected, "name"));
        assertThat(goal.money().total().printed()).isEqualTo(text(expected, "total"));
        assertThat(goal.money().fiscal().printed()).isEqualTo(text(expected, "fiscal"));
        assertThat(goal.money().other().printed()).isEqualTo(text(expected, "other"));
        assertThat(goal.goal()).isEqualTo(text(expected, "goal"));
        assertThat(rowsRead(goal.indicators().stream())).isEqualTo(rows(expected.get("indicators")));
        assertLines(goal, expected);
    }

    private static void assertLines(PerformanceGoal goal, JsonNode expected) {
        assertThat(goal.lines().last()).isEqualTo(expected.get("lines").get(1).asInt());
    }
}
