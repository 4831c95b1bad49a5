package org.huizong.performance.performancegoal.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.application.PerformanceAnnouncements;
import org.huizong.performance.performancegoal.domain.EvaluationFact;
import org.huizong.performance.performancegoal.domain.GoalFact;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.platform.digest.Sha256;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.platform.outbox.Outbox;
import org.huizong.platform.outbox.OutboxMessage;

/** Announces a book through the outbox, in the transaction of its change. */
@ApplicationScoped
class OutboxPerformanceAnnouncements implements PerformanceAnnouncements {

    private final Outbox outbox;
    private final SourceEpoch epoch;
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    OutboxPerformanceAnnouncements(Outbox outbox, SourceEpoch epoch) {
        this.outbox = outbox;
        this.epoch = epoch;
    }

    @Override
    public void announce(PerformanceBook book, Announcement announcement) {
        var views = announcement.views().stream().map(this::view).toList();
        var identity = book.identity();
        var event = new PerformanceChanged(
                book.id(),
                book.newest().orElseThrow().version(),
                epoch.value(),
                Sha256.of(text(views)),
                identity.region(),
                new BudgetUnit(
                        identity.budgetUnitId(),
                        identity.unitName(),
                        announcement.department().orElse(null)),
                identity.year(),
                identity.stage().code(),
                views);
        outbox.append(new OutboxMessage(
                PerformanceChanged.TOPIC, book.id(), book.partitionRegion(), PerformanceChanged.TYPE, text(event)));
    }

    private PerformanceChanged.View view(View view) {
        var facts =
                view.facts().stream().map(OutboxPerformanceAnnouncements::fact).toList();
        return new PerformanceChanged.View(
                view.statuses().stream().map(BookStatus::code).toList(),
                Sha256.of(text(facts)),
                List.copyOf(facts),
                view.goals().stream().map(AnnouncedGoals::goal).toList());
    }

    private static PerformanceChanged.Fact fact(GoalFact fact) {
        return new PerformanceChanged.Fact(
                fact.function(),
                fact.category(),
                fact.project().isEmpty() ? null : fact.project(),
                fact.goals(),
                fact.indicators(),
                fact.covered().fen(),
                fact.uncovered().fen(),
                orNull(fact.score()),
                fact.evaluation()
                        .map(OutboxPerformanceAnnouncements::evaluation)
                        .orElse(null));
    }

    private static PerformanceChanged.Evaluation evaluation(EvaluationFact fact) {
        return new PerformanceChanged.Evaluation(
                orNull(fact.computed()),
                orNull(fact.score()),
                fact.grade().isEmpty() ? null : fact.grade(),
                fact.annual().map(Amount::fen).orElse(null),
                fact.executed().map(Amount::fen).orElse(null),
                fact.missed(),
                fact.differences(),
                fact.unverified(),
                fact.overridden());
    }

    private static Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event consists of plain values", e);
        }
    }
}
