package org.huizong.performance.performancegoal.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huizong.performance.performancegoal.application.FollowBudgetEvent;
import org.huizong.performance.performancegoal.application.FollowBudgetEvent.Told;
import org.huizong.performance.performancegoal.messaging.BudgetEventReader.NewerSchemaException;
import org.huizong.performance.performancegoal.messaging.BudgetEventReader.UnreadableEventException;
import org.jboss.logging.Logger;

/**
 * Receives what budget-service announces, as many records in one transaction as came together. When that fails it goes record by
 * record and retries in place for ever: a record that was thrown back would be overtaken by those fetched behind it.
 * The offset stands in PostgreSQL, beside what was made of the record.
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
        var told = new ArrayList<Told>();
        for (var incoming : polled) {
            if (!stopped.contains(incoming.partition())) {
                read(incoming, told);
            }
        }
        follow(told);
    }

    private void read(ConsumerRecord<String, byte[]> incoming, List<Told> told) {
        var place = new FollowBudgetEvent.Place(
                incoming.partition(), incoming.offset(), incoming.key() == null ? "" : incoming.key());
        try {
            told.add(new Told(place, reader.read(incoming)));
        } catch (NewerSchemaException e) {
            LOG.errorf("event=partition-stopped partition=%d offset=%d", incoming.partition(), incoming.offset());
            stopped.add(incoming.partition());
        } catch (UnreadableEventException e) {
            // What stands before it in the log goes before it.
            follow(told);
            told.clear();
            LOG.warnf("event=parked partition=%d offset=%d", incoming.partition(), incoming.offset());
            patience.untilDone(() -> {
                followBudgetEvent.putAside(place, e.getMessage());
            });
        }
    }

    private void follow(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        try {
            followBudgetEvent.handleAll(told);
        } catch (RuntimeException e) {
            LOG.warnf("event=one-by-one records=%d reason=\"%s\"", told.size(), e.getMessage());
            told.forEach(one -> patience.untilDone(() -> {
                followBudgetEvent.handle(one.place(), one.budget());
            }));
        }
    }
}
