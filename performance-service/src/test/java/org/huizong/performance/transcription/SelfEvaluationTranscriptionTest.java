package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.performance.transcription.ExpectedGoals.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.junit.jupiter.api.Test;

class SelfEvaluationTranscriptionTest {

    @Test
    void everySelfEvaluationIsReadAsPrinted() {
        var expected = ExpectedGoals.of(Documents.FINAL_ACCOUNTS).get("self_evaluation");
        var read = Documents.transcribe(Documents.text(Documents.FINAL_ACCOUNTS));

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.goals()).isEmpty();
        assertThat(read.selfEvaluations()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertSelfEvaluation(read.selfEvaluations().get(i), expected.get(i));
        }
    }

    private static void assertSelfEvaluation(SelfEvaluation read, JsonNode expected) {
        assertThat(read.project()).isEqualTo(text(expected, "name"));
        assertThat(read.department()).isEqualTo(text(expected, "department"));
        assertThat(read.implementer()).isEqualTo(text(expected, "implementer"));
        assertThat(read.goalExpected()).isEqualTo(text(expected, "goal_expected"));
        assertThat(read.goalActual()).isEqualTo(text(expected, "goal_actual"));
        assertThat(read.totalWeight().printed()).isEqualTo(text(expected, "total_weight"));
        assertThat(read.totalScore().printed()).isEqualTo(text(expected, "total_score_raw"));
        assertThat(read.executions()).hasSize(4);
        for (var execution : read.executions()) {
            var funds =
                    expected.get("funds").get(execution.funding().equals("carryover") ? "carry" : execution.funding());
            assertThat(execution.initial().printed()).isEqualTo(text(funds, "initial"));
            assertThat(execution.annual().printed()).isEqualTo(text(funds, "annual"));
            assertThat(execution.executed().printed()).isEqualTo(text(funds, "executed"));
            assertThat(execution.weight().printed()).isEqualTo(text(funds, "weight"));
            assertThat(execution.rate()).isEqualTo(text(funds, "rate_raw"));
            assertThat(execution.score().printed()).isEqualTo(text(funds, "score_raw"));
        }
        assertIndicators(read, expected);
    }

    private static void assertIndicators(SelfEvaluation read, JsonNode expected) {
        var named = read.indicators().stream()
                .filter(row -> !row.level3().isEmpty())
                .toList();
        var empty = read.indicators().stream()
                .filter(row -> row.level3().isEmpty())
                .map(EvaluatedIndicator::level2)
                .toList();
        assertThat(empty).containsExactly("经济效益指标", "生态效益指标");
        assertThat(named).hasSize(expected.get("indicators").size());
        for (int i = 0; i < named.size(); i++) {
            var row = named.get(i);
            var node = expected.get("indicators").get(i);
            assertThat(row.level1()).isEqualTo(text(node, "level1"));
            assertThat(row.level2()).isEqualTo(text(node, "level2"));
            assertThat(row.level3()).isEqualTo(text(node, "level3"));
            assertThat(row.target().printed()).isEqualTo(text(node, "target_raw"));
            assertThat(ExpectedGoals.operator(row.target())).isEqualTo(ExpectedGoals.operator(node));
            assertThat(row.target().value()).isEqualTo(text(node, "target"));
            assertThat(row.target().unit()).isEqualTo(text(node, "unit"));
            assertThat(row.actual().printed()).isEqualTo(text(node, "actual_raw"));
            assertThat(row.actual().value()).isEqualTo(text(node, "actual"));
            assertThat(row.weight().printed()).isEqualTo(text(node, "weight"));
            assertThat(row.score().printed()).isEqualTo(text(node, "score"));
            assertThat(row.deviation()).isEqualTo(text(node, "deviation"));
            assertThat(row.lines().first()).isEqualTo(node.get("lines").get(0).asInt());
            assertThat(row.lines().last()).isEqualTo(node.get("lines").get(1).asInt());
        }
    }
}
