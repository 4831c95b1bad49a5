package org.huizong.performance.performancegoal.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final BudgetEventReader reader;
    private final FollowBudgetEvent followBudgetEvent;
    private final Set<Integer> stopped = ConcurrentHashMap.newKeySet();
    private volatile boolean shuttingDown;

    DepartmentalBudgetConsumer(BudgetEventReader reader, FollowBudgetEvent followBudgetEvent) {
        this.reader = reader;
        this.followBudgetEvent = followBudgetEvent;
    }

    void stopping(@Observes ShutdownEvent event) {
        shuttingDown = true;
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
            untilDone(() -> followBudgetEvent.handle(place, budget));
        } catch (NewerSchemaException e) {
            LOG.errorf("event=partition-stopped partition=%d offset=%d", incoming.partition(), incoming.offset());
            stopped.add(incoming.partition());
        } catch (UnreadableEventException e) {
            LOG.warnf("event=parked partition=%d offset=%d", incoming.partition(), incoming.offset());
            untilDone(() -> followBudgetEvent.putAside(place, e.getMessage()));
        }
    }

    private void untilDone(Runnable work) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (shuttingDown) {
                    throw new IllegalStateException("the service is stopping", e);
                }
                LOG.warnf(e, "event=retry pauseMs=%d", pause.toMillis());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
