package org.huizong.aggregation.classification.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huizong.aggregation.Retry;
import org.huizong.aggregation.classification.KnownLists;
import org.huizong.aggregation.classification.application.ClassificationBatch;
import org.huizong.aggregation.classification.application.ClassificationStore;

/** Receives the register and the lists that budget-service announces; like the books, a batch is retried in place for ever. */
@ApplicationScoped
class ClassificationConsumer {

    private final ClassificationReader reader = new ClassificationReader();
    private final ClassificationStore store;
    private final KnownLists lists;
    private volatile boolean shuttingDown;

    ClassificationConsumer(ClassificationStore store, KnownLists lists) {
        this.store = store;
        this.lists = lists;
    }

    void stopping(@Observes ShutdownEvent event) {
        shuttingDown = true;
    }

    @Incoming("classification")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> polled) {
        for (var partition : polled.partitions()) {
            var records = polled.records(partition).stream().map(reader::read).toList();
            var batch = new ClassificationBatch(partition.topic(), partition.partition(), records);
            Retry.untilDone(
                    () -> {
                        store.apply(batch);
                        return batch;
                    },
                    () -> shuttingDown);
        }
        lists.refresh();
    }
}
