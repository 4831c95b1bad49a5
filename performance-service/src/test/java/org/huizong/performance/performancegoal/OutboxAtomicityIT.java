package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.performance.performancegoal.Service.publish;
import static org.huizong.performance.performancegoal.Service.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** State, history, audit and event are there together or not at all. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class OutboxAtomicityIT {

    @Test
    void anActWhoseLastWriteFailsLeavesNothingBehind() throws SQLException {
        var failing = BookId.of("653001", "阿图什市失败局", 2025, Stage.INITIAL);
        var working = BookId.of("653001", "阿图什市成功局", 2025, Stage.INITIAL);
        try (var topic = TopicReader.fromNowOn(PerformanceChanged.TOPIC)) {
            publish(sample(Service.TABBED).replace("阿图什市信访局", "阿图什市失败局")).then().statusCode(500);
            publish(sample(Service.TABBED).replace("阿图什市信访局", "阿图什市成功局")).then().statusCode(200);

            // The outbox sends in order, so the event of the failed act would have come first.
            var sent = topic.await(
                    1,
                    message -> message.key().equals(failing.toString())
                            || message.key().equals(working.toString()));
            assertThat(sent.get(0).key()).isEqualTo(working.toString());
        }
        given().get("/v1/performance-books/" + failing).then().statusCode(404);
        assertThat(rows("performance_book_version", "book_id", failing)).isZero();
        assertThat(rows("performance_content", "book_id", failing)).isZero();
        assertThat(rows("outbox", "record_key", failing)).isZero();
        assertThat(rows("performance_book_version", "book_id", working)).isEqualTo(1);
    }

    private static long rows(String table, String column, UUID id) throws SQLException {
        try (var connection = TestServers.shared().connect("performance");
                var statement =
                        connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
