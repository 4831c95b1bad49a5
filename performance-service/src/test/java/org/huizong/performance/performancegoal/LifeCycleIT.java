package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * 绩效目标的一年 as the files of {@code scenario/lifecycle} tell it: who does what, and what the service answers. {@code $names}
 * in a step stand for ids that an earlier step has kept.
 */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class LifeCycleIT {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenario/lifecycle");
    private static final String REGION = "653001";

    record Scenario(String title, String unit, List<Step> steps) {}

    /**
     * @param by role; {@code nobody} sends no token; {@code budget-service} announces the budget
     * @param reached what the budget has reached, for an announcement
     * @param project name of a budgeted project of 1 万元, for an announcement
     * @param answers HTTP status
     * @param shows what stands at each path of the answer
     * @param keep name for the value at a path of the answer, for {@code all} of it or for what was {@code sent}
     */
    record Step(
            String by,
            String does,
            String at,
            Map<String, String> headers,
            Object says,
            List<String> reached,
            String project,
            int answers,
            Map<String, Object> shows,
            Map<String, String> keep) {}

    @Test
    void goalsAreFiledReviewedApprovedWithTheBudgetMonitoredAndAdjusted() throws IOException {
        play("year-of-a-goal.yaml");
    }

    @Test
    void anEvaluationIsReviewedPublishedAndPutRight() throws IOException {
        play("evaluation-and-rectification.yaml");
    }

    @Test
    void anObjectionHoldsGoalsBackWhenTheirBudgetIsApproved() throws IOException {
        play("objection.yaml");
    }

    @Test
    void whatCannotStandIsRefusedByName() throws IOException {
        play("refusals.yaml");
    }

    private static void play(String file) throws IOException {
        var scenario =
                new YAMLMapper().readValue(Files.readString(SCENARIOS.resolve(file)), new TypeReference<Scenario>() {});
        var names = new HashMap<String, String>();
        names.put("book", id(scenario.unit(), Stage.INITIAL).toString());
        names.put("final", id(scenario.unit(), Stage.FINAL_ACCOUNTS).toString());
        names.put("unit", scenario.unit());
        try (var budget = new BudgetEvents()) {
            long version = 0;
            for (var step : scenario.steps()) {
                if (step.by().equals("budget-service")) {
                    budget.reached(REGION, scenario.unit(), ++version, step.reached(), projects(step));
                    awaitBudget(id(scenario.unit(), Stage.INITIAL), version);
                } else {
                    var answer = ask(step, names);
                    check(step, answer);
                    keep(step, answer, names);
                }
            }
        }
    }

    private static List<Project> projects(Step step) {
        return step.project() == null
                ? List.of()
                : List.of(new Project(step.project(), "2070109", 1_000_000L, List.of()));
    }

    private static void awaitBudget(UUID book, long version) {
        await().untilAsserted(() -> {
            try (var database = TestServers.shared().connect("performance");
                    var query = database.prepareStatement("select version from known_budget where book_id = ?")) {
                query.setObject(1, book);
                var rows = query.executeQuery();
                assertThat(rows.next() ? rows.getLong(1) : 0).isEqualTo(version);
            }
        });
    }

    private static Response ask(Step step, Map<String, String> names) {
        var call = given();
        if (!step.by().equals("nobody")) {
            call.auth().oauth2(TestTokens.of(step.by()));
        }
        if (step.headers() != null) {
            call.headers(step.headers());
        }
        if (step.says() instanceof String kept) {
            call.contentType("application/json").body(named(kept, names));
        } else if (step.says() != null) {
            call.contentType("application/json").body(step.says());
        }
        return call.request(step.does(), named(step.at(), names));
    }

    private static void check(Step step, Response answer) {
        assertThat(answer.statusCode())
                .as("%s %s: %s", step.does(), step.at(), answer.asString())
                .isEqualTo(step.answers());
        if (step.shows() != null) {
            step.shows().forEach((path, value) -> assertThat(answer.jsonPath().<Object>get(path))
                    .as("%s of %s %s: %s", path, step.does(), step.at(), answer.asString())
                    .isEqualTo(value));
        }
    }

    private static void keep(Step step, Response answer, Map<String, String> names) throws IOException {
        if (step.keep() == null) {
            return;
        }
        for (var kept : step.keep().entrySet()) {
            names.put(
                    kept.getKey(),
                    switch (kept.getValue()) {
                        case "all" -> answer.asString();
                        case "sent" -> new ObjectMapper().writeValueAsString(step.says());
                        default -> answer.jsonPath().getString(kept.getValue());
                    });
        }
    }

    private static String named(String text, Map<String, String> names) {
        var named = text;
        for (var name : names.entrySet()) {
            named = named.replace("$" + name.getKey(), name.getValue());
        }
        return named;
    }

    private static UUID id(String unit, Stage stage) {
        return BookId.of(REGION, unit, 2025, stage);
    }
}
