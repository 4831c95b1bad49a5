package org.huizong.aggregation.apply.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionOffsets;

/** 寻位: sets every assigned partition to the offset that stands beside the cells; Kafka's own offsets are not used. */
@ApplicationScoped
@Identifier(Channels.OFFSETS)
class OffsetSeeker implements KafkaConsumerRebalanceListener {

    private final PartitionFeed feed;
    private final TopicIdentities topics;

    OffsetSeeker(PartitionFeed feed, TopicIdentities topics) {
        this.feed = feed;
        this.topics = topics;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        if (!assigned.isEmpty()) {
            // A broker or a database that is away for a moment must not leave a partition at a wrong position.
            feed.untilDone(() -> seek(consumer, assigned));
        }
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        var beginnings = consumer.beginningOffsets(assigned);
        var ends = consumer.endOffsets(assigned);
        var ids = topics.of(
                assigned.stream().map(TopicPartition::topic).distinct().toList());
        for (var partition : assigned) {
            var log = new PartitionOffsets.Log(
                    ids.get(partition.topic()), beginnings.get(partition), ends.get(partition));
            consumer.seek(partition, feed.claim(new Partition(partition.topic(), partition.partition()), log));
        }
    }
}
