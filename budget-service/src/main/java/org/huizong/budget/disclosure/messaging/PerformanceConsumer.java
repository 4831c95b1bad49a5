package org.huizong.budget.disclosure.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huizong.budget.disclosure.application.AnnouncedGoals;
import org.huizong.budget.disclosure.application.GoalShelf;
import org.jboss.logging.Logger;

/** Keeps what performance-service announces of goals, and retries in place until it is kept or the service stops. */
@ApplicationScoped
class PerformanceConsumer {

    private static final Logger LOG = Logger.getLogger(PerformanceConsumer.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GoalShelf shelf;
    private volatile boolean shuttingDown;

    PerformanceConsumer(GoalShelf shelf) {
        this.shelf = shelf;
    }

    void stopping(@Observes ShutdownEvent event) {
        shuttingDown = true;
    }

    @Incoming("performance")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> polled) {
        for (var incoming : polled) {
            PerformanceEventReader.read(incoming).ifPresentOrElse(this::keep, () -> passOver(incoming));
        }
    }

    private static void passOver(ConsumerRecord<String, byte[]> incoming) {
        LOG.warnf("event=passed-over partition=%d offset=%d", incoming.partition(), incoming.offset());
    }

    private void keep(AnnouncedGoals goals) {
        while (!shuttingDown) {
            try {
                shelf.keep(goals);
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "event=retry book=%s", goals.bookId());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
