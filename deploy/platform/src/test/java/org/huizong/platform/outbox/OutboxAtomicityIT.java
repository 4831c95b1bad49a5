package org.huizong.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.platform.Changes;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** A change and its event: both or neither, in order, and nothing blocks the events behind it. */
@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
class OutboxAtomicityIT {

    private static final String TOPIC = "huizong.departmental-budget.v1";
    private static final int LOCK_HELD = 4_815;

    @Inject
    Changes changes;

    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    private final UUID book = UUID.randomUUID();

    @Test
    void aCommittedChangeIsSentAsACloudEventAndItsRowDeleted() throws SQLException {
        try (var reader = TopicReader.fromNowOn(TOPIC)) {
            changes.announce(List.of(message("{\"name\":\"阿图什市信访局\"}")));
            var sent = reader.await(1, received -> received.key().equals(book.toString()))
                    .get(0);
            var headers = new TreeMap<String, String>();
            sent.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            assertThat(new String(sent.value(), StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"阿图什市信访局\"}");
            assertThat(sent.partition()).isEqualTo(Math.floorMod("653000".hashCode(), 6));
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "test.changed.v1")
                    .containsEntry("ce_source", "urn:huizong:platform-test")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time");
        }
        await().untilAsserted(() -> assertThat(rows()).isEmpty());
    }

    @Test
    void aChangeThatRollsBackAnnouncesNothing() {
        try (var reader = TopicReader.fromNowOn(TOPIC)) {
            assertThatThrownBy(() -> changes.announceAndFail(message("\"never\"")))
                    .isInstanceOf(IllegalStateException.class);
            changes.announce(List.of(message("\"then\"")));
            var sent = reader.await(1, received -> received.key().equals(book.toString()));
            assertThat(sent)
                    .extracting(received -> new String(received.value(), StandardCharsets.UTF_8))
                    .containsExactly("\"then\"");
        }
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(message("{}"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void theEventsOfABookComeInOrder() {
        var messages = IntStream.range(0, 1_200)
                .mapToObj(i -> message(Integer.toString(i)))
                .toList();
        try (var reader = TopicReader.fromNowOn(TOPIC)) {
            changes.announce(messages);
            var sent = reader.await(1_200, received -> received.key().equals(book.toString()));
            assertThat(sent)
                    .extracting(received -> new String(received.value(), StandardCharsets.UTF_8))
                    .isEqualTo(messages.stream().map(OutboxMessage::payloadJson).toList());
        }
    }

    @Test
    void anOversizeEventIsParkedWithItsReasonAndBlocksNothing() throws SQLException {
        try (var reader = TopicReader.fromNowOn(TOPIC)) {
            changes.announce(List.of(message("1"), message('"' + "x".repeat(300_000) + '"'), message("2")));
            var sent = reader.await(2, received -> received.key().equals(book.toString()));
            assertThat(sent)
                    .extracting(received -> new String(received.value(), StandardCharsets.UTF_8))
                    .containsExactly("1", "2");
        }
        await().untilAsserted(
                        () -> assertThat(rows()).hasSize(1).first().asString().contains("RecordTooLargeException"));
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("(?m)^huizong_outbox_parked_rows [1-9]")
                .containsPattern("(?m)^huizong_outbox_unsent_rows ");
    }

    @Test
    void onlyOneRelaySendsAtATime() throws Exception {
        try (var holder = TestServers.shared().connect("budget");
                var producer = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer())) {
            holder.setAutoCommit(false);
            await().until(() -> new OutboxRows(holder).tryLock());
            changes.announce(List.of(message("\"waits\"")));
            var sender = new EventSender(producer, new RegionPartition(RegionTree.seed()), "urn:test");
            new OutboxPass(dataSource, sender, LOCK_HELD).run();
            assertThat(producer.history()).isEmpty();
            assertThat(rows()).hasSize(1);
            holder.rollback();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows()).isEmpty());
    }

    private OutboxMessage message(String payload) {
        return new OutboxMessage(TOPIC, book, "653001", "test.changed.v1", payload);
    }

    /** Reason, or the empty text, of each row that this book still has. */
    private List<String> rows() throws SQLException {
        try (var connection = TestServers.shared().connect("budget");
                var select = connection.prepareStatement(
                        "select coalesce(parked_reason, '') from outbox where record_key = ? order by id")) {
            select.setObject(1, book);
            try (var rows = select.executeQuery()) {
                var reasons = new ArrayList<String>();
                while (rows.next()) {
                    reasons.add(rows.getString(1));
                }
                return reasons;
            }
        }
    }
}
