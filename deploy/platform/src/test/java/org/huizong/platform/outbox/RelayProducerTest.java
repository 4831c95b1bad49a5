package org.huizong.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayProducerTest {

    @Test
    void whatSafetyRestsOnCannotBeConfiguredAway() {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(OutboxSettings.class)
                .build()
                .getConfigMapping(OutboxSettings.class);
        var config = RelayProducer.config(
                Map.of("bootstrap.servers", "broker:9092", "acks", "1", "enable.idempotence", "false"), settings);
        assertThat(config)
                .containsEntry("bootstrap.servers", "broker:9092")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 5)
                .containsEntry("retries", Integer.MAX_VALUE);
    }
}
