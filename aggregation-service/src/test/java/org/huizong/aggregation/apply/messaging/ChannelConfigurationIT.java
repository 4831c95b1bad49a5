package org.huizong.aggregation.apply.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every default of the connector that would lose, skip or stop is named away; this is what the consumer really runs with. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class ChannelConfigurationIT {

    @Inject
    KafkaClientService clients;

    @Inject
    Config config;

    @ParameterizedTest
    @ValueSource(strings = {Channels.DEPARTMENTAL_BUDGET, Channels.PERFORMANCE, "classification"})
    void theConsumerCommitsNothingAndBeginsAtTheBeginning(String channel) {
        Map<String, ?> effective = clients.getConsumer(channel).configuration();
        assertThat(effective.get("enable.auto.commit")).hasToString("false");
        assertThat(effective.get("auto.offset.reset")).hasToString("earliest");
        assertThat(effective.get("session.timeout.ms")).hasToString("6000");
        assertThat(effective.get("allow.auto.create.topics")).hasToString("false");
        assertThat(effective.get("value.deserializer").toString()).endsWith("ByteArrayDeserializer");
        assertThat(attribute(channel, "commit-strategy")).isEqualTo("ignore");
        assertThat(attribute(channel, "batch")).isEqualTo("true");
        assertThat(attribute(channel, "poll-timeout")).isEqualTo("10");
        assertThat(attribute(channel, "consumer-rebalance-listener.name")).isEqualTo(Channels.OFFSETS);
    }

    private String attribute(String channel, String name) {
        return config.getValue("mp.messaging.incoming." + channel + "." + name, String.class);
    }
}
