package org.huizong.budget.budgetunit.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnitAnnouncements;
import org.huizong.contracts.event.v1.ClassificationChanged;
import org.huizong.contracts.event.v1.ClassificationChanged.RegisteredUnit;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.platform.outbox.Outbox;
import org.huizong.platform.outbox.OutboxMessage;

/** Puts the event of an entry of the register into the outbox. */
@ApplicationScoped
class OutboxBudgetUnitAnnouncements implements BudgetUnitAnnouncements {

    /** The event has a mapper of its own: a promise to other services must not change with a setting of the API. */
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Outbox outbox;
    private final SourceEpoch epoch;

    OutboxBudgetUnitAnnouncements(Outbox outbox, SourceEpoch epoch) {
        this.outbox = outbox;
        this.epoch = epoch;
    }

    @Override
    public void announce(BudgetUnit unit) {
        var event = new ClassificationChanged(
                ClassificationChanged.BUDGET_UNIT, unit.id(), unit.version(), epoch.value(), registered(unit), null);
        outbox.append(new OutboxMessage(
                ClassificationChanged.TOPIC, unit.id(), unit.region(), ClassificationChanged.TYPE, text(event)));
    }

    private static RegisteredUnit registered(BudgetUnit unit) {
        var expectation = unit.expectation();
        return new RegisteredUnit(
                unit.region(),
                unit.regionPath(),
                unit.name(),
                unit.department().orElse(null),
                unit.kind().code(),
                expectation.expected(),
                expectation.firstYear().stream().boxed().findFirst().orElse(null),
                expectation.lastYear().stream().boxed().findFirst().orElse(null));
    }

    private String text(ClassificationChanged event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event consists of plain values", e);
        }
    }
}
