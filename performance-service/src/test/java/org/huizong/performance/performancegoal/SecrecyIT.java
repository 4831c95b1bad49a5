package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** Plants what is withheld under marks that stand nowhere else, and looks for them in every answer, event and log line. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class SecrecyIT {

    private static final String MARK = "机密记号";
    private static final String OPEN = "公开项目经费";
    private static final List<String> BLIND = List.of("", "unit", "department", "finance-bureau", "administrator");

    @Test
    void nothingOfAClassifiedProjectLeavesTheAuditorsView() {
        var unit = "阿图什市保密局";
        var id = BookId.of("653001", unit, 2025, Stage.INITIAL);
        var book = "/v1/performance-books/" + id;
        var logged = new Logged();
        LogManager.getLogManager().getLogger("").addHandler(logged);
        try (var topic = TopicReader.fromNowOn(PerformanceChanged.TOPIC)) {
            // Given a goal and a self-evaluation that say they are classified, and a goal under a coded name
            put(book, "If-None-Match", "*", body(unit, 1)).then().statusCode(201);
            Service.as("unit").contentType("application/json").body("{}").post(book + "/submission");
            Service.as("finance-bureau")
                    .contentType("application/json")
                    .body("{}")
                    .post(book + "/approval");
            Service.as("finance-bureau")
                    .contentType("application/json")
                    .body("{}")
                    .post(book + "/publication");
            var event = topic.await(3, message -> message.key().equals(id.toString()));
            // When everything that the service can be asked is asked
            var goal = given().get(book).jsonPath().getString("goals[0].id");
            var told = new ArrayList<String>();
            for (var role : BLIND) {
                for (var address : addresses(id, goal)) {
                    if (read(role, address).asString().contains(MARK)) {
                        told.add(role + " " + address);
                    }
                }
            }
            // Then
            assertThat(told).isEmpty();
            assertThat(event).noneMatch(message -> new String(message.value(), StandardCharsets.UTF_8).contains(MARK));
            assertThat(logged.lines).noneMatch(line -> line.contains(MARK));
            assertThat(given().get(book).jsonPath().getList("goals")).hasSize(1);
            var auditor = read("auditor", book).jsonPath();
            assertThat(auditor.getList("goals.classified")).containsExactly(null, true, true);
            assertThat(auditor.getString("goals[1].project")).contains(MARK);
            assertThat(auditor.getList("selfEvaluations")).hasSize(1);
            assertThat(read("", book).header("ETag")).isEqualTo("\"4\"");
            assertThat(read("auditor", book).header("ETag")).isEqualTo("\"4.1\"");
        } finally {
            LogManager.getLogManager().getLogger("").removeHandler(logged);
        }
    }

    @Test
    void anAmendmentOfWhatIsWithheldMovesNothingThatOthersSee() {
        var unit = "阿图什市机要局";
        var book = "/v1/performance-books/" + BookId.of("653001", unit, 2025, Stage.INITIAL);
        put(book, "If-None-Match", "*", body(unit, 1)).then().statusCode(201);
        var before = read("finance-bureau", book);
        var auditorsBefore = read("auditor", book);

        var amended = put(book, "If-Match", "\"1\"", body(unit, 2));
        var readBack = put(book, "If-Match", "\"1\"", before.asString());

        assertThat(amended.header("ETag") + readBack.header("ETag")).isEqualTo("\"1\"\"1\"");
        assertThat(read("finance-bureau", book).asString()).isEqualTo(before.asString());
        assertThat(read("auditor", book).header("ETag"))
                .isEqualTo("\"1.2\"")
                .isNotEqualTo(auditorsBefore.header("ETag"));
        assertThat(read("auditor", book).asString()).contains(MARK + "目标2").doesNotContain(MARK + "目标1");
    }

    private static Map<String, Object> body(String unit, int edition) {
        var open = goal(OPEN, "公开目标", Map.of());
        var said = goal(MARK + "项目", MARK + "目标" + edition, Map.of("classified", true));
        var coded = goal("特定目标653001", MARK + "代号", Map.of());
        var evaluation = Map.of(
                "project",
                MARK + "项目",
                "classified",
                true,
                "goalActual",
                MARK,
                "indicators",
                List.of(Map.of("level3", MARK + "指标")));
        return Map.of(
                "book", Map.of("region", "653001", "unitName", unit, "year", 2025, "stage", "initial"),
                "goals", List.of(open, said, coded),
                "selfEvaluations", List.of(evaluation));
    }

    private static Map<String, Object> goal(String project, String text, Map<String, Object> more) {
        var goal = new HashMap<String, Object>(more);
        goal.put("kind", "project");
        goal.put("horizon", "annual");
        goal.put("project", project);
        goal.put("goal", text);
        goal.put("money", Map.of("total", "987654.32"));
        goal.put("indicators", List.of(Map.of("level3", text + "指标", "target", Map.of("printed", ">=3次"))));
        return goal;
    }

    /** Every GET that the description has, for the book and for its open goal. */
    private static List<String> addresses(UUID book, String goal) {
        var addresses = new ArrayList<String>();
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths")
                .forEach((path, operations) -> {
                    if (operations.containsKey("get")) {
                        for (var id : List.of(book.toString(), goal)) {
                            addresses.add(path.replace("{id}", id)
                                    .replace("{period}", "2025-06")
                                    .replace("{a}", "1")
                                    .replaceAll("\\{[^}]*}", "1"));
                        }
                    }
                });
        return addresses.stream().distinct().toList();
    }

    private static Response put(String address, String header, String value, Object body) {
        return Service.as("unit")
                .contentType("application/json")
                .header(header, value)
                .body(body)
                .put(address);
    }

    private static Response read(String role, String address) {
        var call = given();
        return (role.isEmpty() ? call : call.auth().oauth2(TestTokens.of(role))).get(address);
    }

    private static final class Logged extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + (line.getParameters() == null ? "" : List.of(line.getParameters())));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing to give back.
        }
    }
}
