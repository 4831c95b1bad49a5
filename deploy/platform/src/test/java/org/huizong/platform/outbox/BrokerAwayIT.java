package org.huizong.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.platform.Changes;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.junit.jupiter.api.Test;

/** A service starts and takes changes while there is no broker; the events wait in the outbox. */
@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
@TestProfile(BrokerAwayIT.NoRelay.class)
class BrokerAwayIT {

    /** The relay of this test is made by hand, with the address of a broker that is not there. */
    public static class NoRelay implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("huizong.outbox.enabled", "false", "huizong.outbox.delivery-timeout", "1s");
        }
    }

    @Inject
    Changes changes;

    @Inject
    DataSource dataSource;

    @Inject
    OutboxSettings settings;

    @Test
    void theEventWaitsUntilTheBrokerIsThere() throws Exception {
        var book = UUID.randomUUID();
        assertThat(given().get("/v1/echo").statusCode()).isEqualTo(200);
        changes.announce(List.of(new OutboxMessage("huizong.performance.v1", book, "653001", "test.changed.v1", "{}")));
        pass("127.0.0.1:1");
        assertThat(unsent(book)).isEqualTo(1);
        pass(TestServers.shared().bootstrapServers());
        assertThat(unsent(book)).isZero();
    }

    private void pass(String bootstrapServers) throws SQLException, InterruptedException {
        Map<String, Object> kafka = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = RelayProducer.open(kafka, settings)) {
            var sender = new EventSender(producer, new RegionPartition(RegionTree.seed()), "urn:test");
            new OutboxPass(dataSource, sender, 10).run();
        }
    }

    private int unsent(UUID book) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select count(*) from outbox where record_key = ?")) {
            select.setObject(1, book);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
