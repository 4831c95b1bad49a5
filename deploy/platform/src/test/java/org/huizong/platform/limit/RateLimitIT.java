package org.huizong.platform.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
@TestProfile(RateLimitIT.AFewWrites.class)
class RateLimitIT {

    public static class AFewWrites implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("huizong.rate-limit.writes-per-second", "1", "huizong.rate-limit.writes-at-once", "3");
        }
    }

    @Test
    void oneCallersStormIsRefusedAndTheOthersGoOn() {
        var refused = Stream.generate(() -> write("finance-bureau"))
                .limit(100)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:too-many-requests");
        assertThat(write("auditor").statusCode()).isEqualTo(403);
        assertThat(given().get("/v1/echo").statusCode()).isEqualTo(200);
    }

    private static Response write(String role) {
        return given().auth().oauth2(TestTokens.of(role)).put("/v1/echo/decision");
    }
}
