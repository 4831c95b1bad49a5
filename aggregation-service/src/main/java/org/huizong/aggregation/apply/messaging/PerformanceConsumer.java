package org.huizong.aggregation.apply.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what performance-service announces. */
@ApplicationScoped
class PerformanceConsumer {

    private final PartitionFeed feed;

    PerformanceConsumer(PartitionFeed feed) {
        this.feed = feed;
    }

    @Incoming(Channels.PERFORMANCE)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> polled) {
        feed.feed(polled);
    }
}
