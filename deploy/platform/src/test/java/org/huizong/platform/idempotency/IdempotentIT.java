package org.huizong.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
class IdempotentIT {

    private final String key = UUID.randomUUID().toString();
    private final String object = UUID.randomUUID().toString();

    @Test
    void theSameRequestHasOneEffectAndOneAnswer() throws SQLException {
        var first = post(key, object, true);
        var second = post(key, object, true);
        assertThat(List.of(first.statusCode(), second.statusCode())).isEqualTo(List.of(201, 201));
        assertThat(second.asString()).isEqualTo(first.asString()).contains("receipt");
        assertThat(second.header("Huizong-Change")).isEqualTo(object + "@1");
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(effects(object)).isEqualTo(1);
    }

    @Test
    void concurrentRequestsWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 8)
                    .mapToObj(i ->
                            (Callable<String>) () -> post(key, object, true).asString())
                    .toList();
            var answers = pool.invokeAll(calls).stream()
                    .map(IdempotentIT::answer)
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1);
            assertThat(effects(object)).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        post(key, object, true);
        var other = post(key, UUID.randomUUID().toString(), true);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:idempotency-key-reused");
    }

    @Test
    void aRefusedRequestLeavesNothingAndItsKeyFree() throws SQLException {
        assertThat(post(key, object, false).statusCode()).isEqualTo(422);
        assertThat(effects(object)).isZero();
        assertThat(post(key, object, true).statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var first = post(key, object, true).asString();
        var other = given().auth()
                .oauth2(TestTokens.of("unit"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"object\":\"%s\",\"valid\":true}".formatted(object))
                .post("/v1/counted");
        assertThat(other.asString()).isNotEqualTo(first);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(post("x".repeat(300), object, true).statusCode()).isEqualTo(400);
    }

    private static Response post(String key, String object, boolean valid) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"object\":\"%s\",\"valid\":%s}".formatted(object, valid))
                .post("/v1/counted");
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int effects(String object) throws SQLException {
        try (var connection = TestServers.shared().connect("budget");
                var select = connection.prepareStatement("select count(*) from audit_event where object_id = ?")) {
            select.setString(1, object);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
