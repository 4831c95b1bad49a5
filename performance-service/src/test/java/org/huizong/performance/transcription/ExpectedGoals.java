package org.huizong.performance.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.TargetOperator;

/** The hand transcription of the sample documents. */
final class ExpectedGoals {

    /** One indicator as comparable texts, in the order of the columns. */
    record Row(
            String level1,
            String level2,
            String level3,
            String printed,
            String operator,
            String value,
            String unit,
            String basis,
            String priorActual,
            String weight,
            String scoringRule,
            String evidence) {}

    private ExpectedGoals() {}

    static JsonNode of(String document) {
        try (var stream = ExpectedGoals.class.getResourceAsStream("/expected/" + document + ".json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> rows(JsonNode indicators) {
        var rows = new ArrayList<Row>();
        for (var node : indicators) {
            rows.add(new Row(
                    text(node, "level1"),
                    text(node, "level2"),
                    text(node, "level3"),
                    text(node, "raw"),
                    operator(node),
                    text(node, "target"),
                    text(node, "unit"),
                    text(node, "basis"),
                    text(node, "prior_actual"),
                    text(node, "weight"),
                    text(node, "scoring_rule"),
                    text(node, "evidence")));
        }
        return rows;
    }

    static List<Row> rowsRead(Stream<PerformanceIndicator> indicators) {
        return indicators
                .map(indicator -> new Row(
                        indicator.level1(),
                        indicator.level2(),
                        indicator.level3(),
                        indicator.target().printed(),
                        operator(indicator.target()),
                        indicator.target().value(),
                        indicator.target().unit(),
                        indicator.basis(),
                        indicator.priorActual(),
                        indicator.weight().printed(),
                        indicator.scoringRule(),
                        indicator.evidence()))
                .toList();
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    static String operator(IndicatorTarget target) {
        return target.operator() == TargetOperator.UNSTATED
                ? ""
                : target.operator().code();
    }

    static String operator(JsonNode node) {
        return text(node, "operator").equals("qual") ? "qualitative" : text(node, "operator");
    }
}
