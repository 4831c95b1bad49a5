package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.performance.performancegoal.Service.publish;
import static org.huizong.performance.performancegoal.Service.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** What the other services ask, to find out whether they have missed a book. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class InventoryIT {

    private static final String PATH = "/internal/announced-books";
    private static final String KEY = "Huizong-Service-Key";

    @Test
    void aBookIsListedAndItsEventComesAgainAsItWas() {
        var id = BookId.of("653001", "阿图什市清册局", 2025, Stage.INITIAL).toString();
        try (var topic = TopicReader.fromNowOn(PerformanceChanged.TOPIC)) {
            // Given
            publish(sample(Service.TABBED).replace("阿图什市信访局", "阿图什市清册局")).then().statusCode(200);
            // When
            given().header(KEY, "the-key-of-the-tests")
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items.find { it.bookId == '" + id + "' }.version", equalTo(1));
            given().header(KEY, "the-key-of-the-tests")
                    .contentType("application/json")
                    .body(Map.of("bookIds", List.of(id)))
                    .post(PATH + "/announcements")
                    .then()
                    .statusCode(200)
                    .body("announced", equalTo(1));
            // Then
            var sent = topic.await(2, message -> message.key().equals(id));
            assertThat(sent.get(1).value()).isEqualTo(sent.get(0).value());
        }
        given().get(PATH).then().statusCode(401);
    }
}
