package org.huizong.budget.disclosure.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.budget.disclosure.application.AnnouncedGoals;
import org.huizong.budget.disclosure.application.AnnouncedGoals.View;
import org.huizong.budget.disclosure.domain.GoalSheet;
import org.huizong.budget.disclosure.domain.GoalSheet.Indicator;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.platform.web.JsonSettings;

/** 读事件: from a record of the goals' topic to what a disclosure prints of it. */
final class PerformanceEventReader {

    private static final String TYPE_HEADER = "ce_type";
    private static final String ANNUAL = "annual";

    // A field that a later release adds to the same schema is none of our concern.
    private static final ObjectMapper JSON =
            JsonSettings.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PerformanceEventReader() {}

    /** Empty for a record that is no event of this type or cannot be read: its goals stay untold. */
    static Optional<AnnouncedGoals> read(ConsumerRecord<String, byte[]> incoming) {
        var header = incoming.headers().lastHeader(TYPE_HEADER);
        var type = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (incoming.value() == null || !type.equals(PerformanceChanged.TYPE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(goals(JSON.readValue(incoming.value(), PerformanceChanged.class)));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static AnnouncedGoals goals(PerformanceChanged event) {
        return new AnnouncedGoals(
                Objects.requireNonNull(event.bookId(), "bookId"),
                event.sourceEpoch(),
                event.version(),
                event.views().stream().map(PerformanceEventReader::view).toList());
    }

    private static View view(PerformanceChanged.View view) {
        return new View(
                view.statuses(),
                orNone(view.goals()).stream()
                        .filter(goal -> goal.horizon().equals(ANNUAL))
                        .map(PerformanceEventReader::sheet)
                        .toList());
    }

    private static GoalSheet sheet(PerformanceChanged.Goal goal) {
        return new GoalSheet(
                goal.kind(),
                text(goal.project()),
                money(goal.money()),
                text(goal.goal()),
                orNone(goal.indicators()).stream()
                        .map(PerformanceEventReader::indicator)
                        .toList());
    }

    private static Map<String, Long> money(PerformanceChanged.GoalMoney money) {
        var known = new HashMap<String, Long>();
        known.put("total", money.totalFen());
        known.put("fiscal", money.fiscalFen());
        known.put("superior", money.superiorFen());
        known.put("ownLevel", money.ownLevelFen());
        known.put("other", money.otherFen());
        known.values().removeIf(Objects::isNull);
        return known;
    }

    private static Indicator indicator(PerformanceChanged.Indicator indicator) {
        return new Indicator(
                text(indicator.level1()),
                text(indicator.level2()),
                text(indicator.level3()),
                text(indicator.target()),
                text(indicator.basis()),
                text(indicator.priorActual()),
                text(indicator.weight()),
                text(indicator.scoringRule()),
                text(indicator.evidence()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
