package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other services ask, to find out whether they have missed a book. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class InventoryIT {

    private static final String PATH = "/internal/announced-books";

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void aBookIsListedAndItsEventComesAgainAsItWas() {
        try (var topic = TopicReader.fromNowOn(DepartmentalBudgetChanged.TOPIC)) {
            // Given
            String id = importDocument(sample("653001-2025-budget"), Map.of("status", "published"))
                    .path("books[0].id");
            // When
            service()
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].bookId", equalTo(id))
                    .body("items[0].version", equalTo(1))
                    .body("items[0].year", equalTo(2025))
                    .body("items[0].stage", equalTo("initial"));
            service().get(PATH + "?after=" + id).then().body("items", hasSize(0));
            announceAgain(id).body("announced", equalTo(1));
            // Then
            var sent = topic.await(2, message -> message.key().equals(id));
            assertThat(sent.get(1).value()).isEqualTo(sent.get(0).value());
            assertThat(sent.get(1).partition()).isEqualTo(sent.get(0).partition());
        }
    }

    @Test
    void aBookThatIsNotThereIsNotAnnounced() {
        announceAgain(UUID.randomUUID().toString()).body("announced", equalTo(0));
        service()
                .contentType("application/json")
                .body(Map.of("bookIds", List.of()))
                .post(PATH + "/announcements")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyElseIsAnswered() {
        given().get(PATH).then().statusCode(401);
        given().header("Huizong-Service-Key", "another").get(PATH).then().statusCode(401);
        given().auth().oauth2(TestTokens.of("administrator")).get(PATH).then().statusCode(401);
        given().contentType("application/json")
                .body(Map.of("bookIds", List.of(UUID.randomUUID())))
                .post(PATH + "/announcements")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse announceAgain(String id) {
        return service()
                .contentType("application/json")
                .body(Map.of("bookIds", List.of(id)))
                .post(PATH + "/announcements")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification service() {
        return given().header("Huizong-Service-Key", "the-key-of-the-tests");
    }
}
