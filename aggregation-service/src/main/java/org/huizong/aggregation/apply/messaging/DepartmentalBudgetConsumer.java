package org.huizong.aggregation.apply.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what budget-service announces. */
@ApplicationScoped
class DepartmentalBudgetConsumer {

    private final PartitionFeed feed;

    DepartmentalBudgetConsumer(PartitionFeed feed) {
        this.feed = feed;
    }

    @Incoming(Channels.DEPARTMENTAL_BUDGET)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> polled) {
        feed.feed(polled);
    }
}
