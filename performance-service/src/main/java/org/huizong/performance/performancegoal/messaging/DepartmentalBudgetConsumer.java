package org.huizong.performance.performancegoal.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huizong.performance.performancegoal.application.FollowBudgetEvent;
import org.huizong.performance.performancegoal.messaging.BudgetEventReader.NewerSchemaException;
import org.huizong.performance.performancegoal.messaging.BudgetEventReader.UnreadableEventException;
import org.jboss.logging.Logger;

/**
 * Receives what budget-service announces, record by record, and retries in place for ever: a record that was thrown back would
 * be overtaken by those fetched behind it. The offset stands in PostgreSQL, beside what was made of the record.
 */
@ApplicationScoped
class DepartmentalBudgetConsumer {

    static final String CHANNEL = "departmental-budget";

    private static final Logger LOG = Logger.getLogger(DepartmentalBudgetConsumer.class);

    private final BudgetEventReader reader;
    private final FollowBudgetEvent followBudgetEvent;
    private final Patience patience;
    private final Set<Integer> stopped = ConcurrentHashMap.newKeySet();

    DepartmentalBudgetConsumer(BudgetEventReader reader, FollowBudgetEvent followBudgetEvent, Patience patience) {
        this.reader = reader;
        this.followBudgetEvent = followBudgetEvent;
        this.patience = patience;
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> polled) {
        for (var incoming : polled) {
            if (!stopped.contains(incoming.partition())) {
                consume(incoming);
            }
        }
    }

    private void consume(ConsumerRecord<String, byte[]> incoming) {
        var place = new FollowBudgetEvent.Place(
                incoming.partition(), incoming.offset(), incoming.key() == null ? "" : incoming.key());
        try {
            var budget = reader.read(incoming);
            patience.untilDone(() -> {
                followBudgetEvent.handle(place, budget);
            });
        } catch (NewerSchemaException e) {
            LOG.errorf("event=partition-stopped partition=%d offset=%d", incoming.partition(), incoming.offset());
            stopped.add(incoming.partition());
        } catch (UnreadableEventException e) {
            LOG.warnf("event=parked partition=%d offset=%d", incoming.partition(), incoming.offset());
            patience.untilDone(() -> {
                followBudgetEvent.putAside(place, e.getMessage());
            });
        }
    }
}
