package org.huizong.performance.performancegoal.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.huizong.performance.performancegoal.application.BudgetOffsets;

/** 寻位: sets every assigned partition to the offset that stands in PostgreSQL; Kafka's own offsets are not used. */
@ApplicationScoped
@Identifier(BudgetOffsetSeeker.NAME)
class BudgetOffsetSeeker implements KafkaConsumerRebalanceListener {

    static final String NAME = "performance-offsets";

    private final BudgetOffsets offsets;
    private final Patience patience;
    private final Map<String, Object> adminConfiguration = new HashMap<>();

    BudgetOffsetSeeker(
            BudgetOffsets offsets, Patience patience, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.offsets = offsets;
        this.patience = patience;
        broker.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                adminConfiguration.put(name, value);
            }
        });
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        var beginnings = consumer.beginningOffsets(assigned);
        var ends = consumer.endOffsets(assigned);
        for (var partition : assigned) {
            var log = new BudgetOffsets.Log(topicId(partition.topic()), beginnings.get(partition), ends.get(partition));
            long next = patience.untilDone(() -> offsets.claim(partition.partition(), log));
            consumer.seek(partition, next);
        }
    }

    private String topicId(String topic) {
        try (var admin = Admin.create(adminConfiguration)) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not describe its topic", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
