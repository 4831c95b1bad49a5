package org.huizong.budget.disclosure.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * 从头读: every partition is read from its beginning whenever it is assigned. What is known already is not written again, and
 * after a restore of the database nothing is missing that the topic still tells.
 */
@ApplicationScoped
@Identifier(FromTheBeginning.NAME)
class FromTheBeginning implements KafkaConsumerRebalanceListener {

    static final String NAME = "goals-from-the-beginning";

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        consumer.seekToBeginning(assigned);
    }
}
