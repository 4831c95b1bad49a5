package org.huizong.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
class ProblemAnswersIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number=abc", "number=1.5", "number=99999999999", "big=1e3", "id=7", "stage=INITIAL", "stage=none",
                "date=2025-02-30", "date=today", "flag=yes", "text=a%00b", "function=20%00", "stages=none", "small=6"
            })
    void aBadQueryParameterIsNamed(String query) {
        var answer = given().urlEncodingEnabled(false).get("/v1/echo?" + query);
        assertProblem(answer, 400, "invalid-parameter");
        var name = query.substring(0, query.indexOf('='));
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(name);
    }

    @Test
    void aWordOfTheApiIsRead() {
        given().get("/v1/echo?stage=final-accounts&text=万元&stages=initial&stages=adjusted&flag=true")
                .then()
                .statusCode(200)
                .body("items", org.hamcrest.Matchers.contains("FINAL_ACCOUNTS", "万元"))
                .body("$", org.hamcrest.Matchers.hasKey("next"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("GET", "/v1/nowhere", 404, "not-found"),
                Arguments.of("GET", "/nowhere", 404, "not-found"),
                Arguments.of("GET", "/v1/echo/7", 404, "not-found"),
                Arguments.of("DELETE", "/v1/echo", 405, "method-not-allowed"),
                Arguments.of("GET", "/v1/echo/failure", 500, "internal"),
                Arguments.of("PUT", "/v1/echo/decision", 401, "unauthorized"),
                Arguments.of("GET", "/v1/echo/roles", 401, "unauthorized"),
                Arguments.of("GET", "/v1/echo/unannotated", 401, "unauthorized"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheFrameworkRefusesIsAProblem(String method, String path, int status, String code) {
        assertProblem(given().request(method, path), status, code);
    }

    @Test
    void theRightsOfTheTokenDecide() {
        assertProblem(as("auditor").put("/v1/echo/decision"), 403, "forbidden");
        assertProblem(as("unit").get("/v1/echo/roles"), 403, "forbidden");
        assertProblem(as("administrator").get("/v1/echo/unannotated"), 403, "forbidden");
        assertThat(as("finance-bureau").put("/v1/echo/decision").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenWithoutScopeGivesNothing() {
        var token = TestTokens.sign(TestTokens.withoutScope("finance-bureau"));
        assertProblem(given().auth().oauth2(token).put("/v1/echo/decision"), 403, "forbidden");
        assertThat(given().auth().oauth2(token).get("/v1/echo/scope").jsonPath().getList("roles"))
                .isEmpty();
    }

    @Test
    void theScopeOfTheTokenIsRead() {
        var token = TestTokens.ofRegions("finance-bureau", "653000", "421303");
        var answer = given().auth().oauth2(token).get("/v1/echo/scope").jsonPath();
        assertThat(answer.<String>getList("regions")).containsExactlyInAnyOrder("653000", "421303");
        assertThat(answer.getBoolean("allRegions")).isFalse();
        assertThat(answer.getBoolean("allUnits")).isTrue();
        assertThat(answer.getString("name")).isEqualTo("test-finance-bureau");
    }

    static Stream<String> spoiltTokens() {
        var everywhere = List.of("*");
        return Stream.of(
                "nonsense",
                "a.b.c",
                TestTokens.sign(
                        TestTokens.claims("auditor", everywhere, everywhere).issuer("somebody")),
                TestTokens.sign(
                        TestTokens.claims("auditor", everywhere, everywhere).audience("other")),
                TestTokens.sign(TestTokens.claims("auditor", everywhere, everywhere)
                        .expiresAt(java.time.Instant.now().minus(Duration.ofHours(1)))),
                "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodWl6b25nIiwiYXVkIjoiaHVpem9uZyIsImdyb3VwcyI6WyJhdWRpdG9yIl19.");
    }

    @ParameterizedTest
    @MethodSource("spoiltTokens")
    void aSpoiltTokenIsRefusedEverywhere(String token) {
        assertProblem(given().header("Authorization", "Bearer " + token).get("/v1/echo/roles"), 401, "unauthorized");
        assertProblem(given().header("Authorization", "Bearer " + token).get("/v1/echo"), 401, "unauthorized");
    }

    static Stream<Arguments> unreadableBodies() {
        return Stream.of(
                Arguments.of("{\"name\":\"a\",\"count\":1,\"version\":3}", "version"),
                Arguments.of(
                        "{\"name\":\"a\",\"count\":1,\"lines\":[{\"code\":\"1\"},{\"kode\":\"1\"}]}", "lines[1].kode"),
                Arguments.of("{\"name\":7,\"count\":1}", "name"),
                Arguments.of("{\"name\":\"a\",\"count\":\"1\"}", "count"),
                Arguments.of("{\"name\":\"a\",\"count\":1.5}", "count"),
                Arguments.of("{\"name\":\"a\\u0000\",\"count\":1}", "name"),
                Arguments.of("{\"name\":\"a\\ud800\",\"count\":1}", "name"));
    }

    @ParameterizedTest
    @MethodSource("unreadableBodies")
    void anUnreadableFieldIsNamed(String body, String field) {
        var answer = given().contentType("application/json").body(body).post("/v1/echo");
        assertProblem(answer, 400, "unreadable");
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
        assertThat(answer.jsonPath().getInt("errors[0].line")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "nonsense",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1}",
                "{\"name\":\"a\",\"count\":1} x",
                "{\"count\":1e99999999}"
            })
    void aBodyThatIsNoJsonOfOursIsUnreadable(String body) {
        var answer = given().contentType("application/json").body(body).post("/v1/echo");
        assertProblem(answer, 400, "unreadable");
    }

    @Test
    void aBrokenConstraintNamesTheField() {
        var answer = given().contentType("application/json")
                .body("{\"name\":\" \",\"count\":1}")
                .post("/v1/echo");
        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("body.name");
    }

    @Test
    void mediaTypesAreNegotiated() {
        assertProblem(
                given().contentType("application/xml").body("<a/>").post("/v1/echo"), 415, "unsupported-media-type");
        assertProblem(given().accept("image/png").get("/v1/echo"), 406, "not-acceptable");
    }

    @Test
    void aBodyAboveTheLimitIsTooLarge() {
        var answer =
                given().contentType("text/plain").body(new byte[11_000_000]).post("/v1/echo/text");
        assertProblem(answer, 413, "too-large");
        assertThat(given().contentType("text/plain")
                        .body(new byte[9_000_000])
                        .post("/v1/echo/text")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDescriptionOfTheApiNamesTheProblem() {
        var description = given().get("/q/openapi?format=json").jsonPath();
        assertThat(description.getString("openapi")).startsWith("3.1");
        assertThat(description.getMap("components.schemas.Problem.properties"))
                .containsOnlyKeys("type", "title", "status", "detail", "instance", "errors");
        assertThat(description.getString(
                        "paths.'/v1/echo'.get.responses.default.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void theDescriptionOfTheApiNamesHeadersAndProblemsOfEveryOperation() {
        var description = given().get("/q/openapi?format=json").jsonPath();
        assertThat(description.getList("paths.'/v1/echo'.post.parameters.'$ref'"))
                .contains("#/components/parameters/Idempotency-Key", "#/components/parameters/Accept-Language");
        assertThat(description.getMap("paths.'/v1/echo'.post.responses").keySet().stream()
                        .map(String::valueOf)
                        .toList())
                .contains("400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "500", "503");
        assertThat(description.getString(
                        "components.responses.'too-many-requests'.content.'application/problem+json'.example.type"))
                .isEqualTo("urn:huizong:problem:too-many-requests");
        assertThat(description.getMap("components.responses.'too-many-requests'.headers"))
                .containsKey("Retry-After");
    }

    @Test
    void theTitleFollowsTheLanguage() {
        assertThat(given().get("/v1/nowhere").jsonPath().getString("title")).isEqualTo("未找到");
        assertThat(given().header("Accept-Language", "fr, en;q=0.5")
                        .get("/v1/nowhere")
                        .jsonPath()
                        .getString("title"))
                .isEqualTo("Not found");
    }

    @Test
    void anAnswerTellsCachesAndBrowsersWhatTheyMayDo() {
        given().get("/v1/echo")
                .then()
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept, Accept-Language")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role));
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:" + code);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.asString()).doesNotContain("org.huizong", "java.", "jakarta", "Exception", "select ");
    }
}
