package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huizong.performance.performancegoal.Service.as;
import static org.huizong.performance.performancegoal.Service.publish;
import static org.huizong.performance.performancegoal.Service.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class BudgetLinkIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long WAN = 1_000_000L;

    @Test
    void aChangedBudgetIsFollowedOnceAndAnnouncedOnlyWhenTheFactsChange() {
        var unit = "阿图什市林业局";
        var id = BookId.of("653001", unit, 2025, Stage.INITIAL);
        try (var topic = TopicReader.fromNowOn(PerformanceChanged.TOPIC);
                var budget = new BudgetEvents()) {
            publish(sample(Service.TABBED).replace("阿图什市信访局", unit)).then().statusCode(200);
            var first = event(topic, id);
            assertThat(first.version()).isEqualTo(1);
            assertThat(first.views()).singleElement().satisfies(view -> {
                assertThat(view.statuses()).containsExactly("submitted", "approved", "published");
                assertThat(sumCovered(view)).isEqualTo(28 * WAN);
                assertThat(view.facts()).allMatch(fact -> fact.function().equals("unspecified"));
            });

            budget.published(
                    "653001",
                    unit,
                    7,
                    List.of(
                            new Project("信访业务工作经费", "2014004", 15 * WAN, List.of()),
                            new Project(unit.substring(0, 4) + "信访联合接访中心运转项目", "2014004", 8 * WAN, List.of()),
                            new Project("车辆购置", "2014099", 20 * WAN, List.of())));
            var second = event(topic, id);
            assertThat(second.version()).isEqualTo(2);
            assertThat(sumCovered(second.views().get(0))).isEqualTo(28 * WAN);
            assertThat(second.views().get(0).facts()).anySatisfy(fact -> {
                assertThat(fact.category()).isEqualTo("no-goal");
                assertThat(fact.project()).isEqualTo("车辆购置");
                assertThat(fact.function()).isEqualTo("2014099");
                assertThat(fact.goals()).isZero();
                assertThat(fact.amountUncoveredFen()).isEqualTo(20 * WAN);
            });

            // Late, doubled and unchanged states say nothing new; the next event is that of the next real change.
            budget.published("653001", unit, 6, List.of());
            budget.published("653001", unit, 7, List.of());
            budget.published(
                    "653001",
                    unit,
                    8,
                    List.of(
                            new Project("信访业务工作经费", "2014004", 15 * WAN, List.of()),
                            new Project(unit.substring(0, 4) + "信访联合接访中心运转项目", "2014004", 8 * WAN, List.of()),
                            new Project("车辆购置", "2014099", 20 * WAN, List.of())));
            budget.published(
                    "653001",
                    unit,
                    9,
                    List.of(
                            new Project("信访业务工作经费", "2014004", 15 * WAN, List.of()),
                            new Project(unit.substring(0, 4) + "信访联合接访中心运转项目", "2014004", 8 * WAN, List.of())));
            var third = event(topic, id);
            assertThat(third.version()).isEqualTo(3);
            assertThat(third.views().get(0).facts())
                    .noneMatch(fact -> fact.category().equals("no-goal"));
        }
        as("finance-bureau")
                .get("/v1/performance-books/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.act", contains("budget-change", "budget-change", "recording"));
    }

    @Test
    void aBudgetThatWasKnownBeforeIsUsedAtTheImport() {
        var unit = "曾都区水利局";
        var id = BookId.of("421303", unit, 2025, Stage.INITIAL);
        try (var topic = TopicReader.fromNowOn(PerformanceChanged.TOPIC);
                var budget = new BudgetEvents()) {
            budget.published(
                    "421303",
                    unit,
                    1,
                    List.of(
                            new Project("信访解难资金", null, 10 * WAN, List.of()),
                            new Project("网上信访工作经费", "project", 10 * WAN, List.of()),
                            new Project("信访劝返、维稳经费", null, 100 * WAN, List.of()),
                            new Project("接访中心工作经费", null, 10 * WAN, List.of())));
            await().until(() -> count("select count(*) from known_budget where book_id = '" + id + "'") == 1);

            publish(sample(Service.NARRATIVE).replace("曾都区信访局", unit))
                    .then()
                    .statusCode(200)
                    .body("books[0].goals", equalTo(6));

            var event = event(topic, id);
            assertThat(sumCovered(event.views().get(0))).isEqualTo(130 * WAN);
            assertThat(event.views().get(0).facts())
                    .allMatch(fact -> fact.function().equals("unspecified"));
            assertThat(event.views().get(0).facts().stream()
                            .mapToInt(PerformanceChanged.Fact::goals)
                            .sum())
                    .isEqualTo(6);
        }
    }

    @Test
    void aGoalWhoseMoneyIsNotThatOfTheBudgetIsAFinding() {
        var unit = "阿图什市统计局";
        var id = BookId.of("653001", unit, 2025, Stage.INITIAL);
        try (var budget = new BudgetEvents()) {
            publish(sample(Service.TABBED).replace("阿图什市信访局", unit)).then().statusCode(200);
            budget.published("653001", unit, 1, List.of(new Project("信访业务工作经费", "2014004", 14 * WAN, List.of())));
            await().untilAsserted(() -> as("auditor")
                    .get("/v1/performance-books/" + id + "/findings")
                    .then()
                    .statusCode(200)
                    .body("items.rule", hasItem("Q07"))
                    .body("items.rule", hasItem("Q08")));
        }
        var href = given().get("/v1/performance-books/" + id).then().extract().<String>path("goals[3].findings");
        as("auditor")
                .header("Accept-Language", "en")
                .get(href)
                .then()
                .statusCode(200)
                .body("items.rule", contains("Q14", "Q07"))
                .body("items[1].left.value", equalTo("15.00"))
                .body("items[1].right.value", equalTo("14.00"))
                .body("items[1].difference", equalTo("1.00"))
                .body("items[1].message", not(equalTo("")));
    }

    @Test
    void aRecordThatIsNoBudgetEventIsPutAside() {
        var unit = "阿图什市气象局";
        var id = BookId.of("653001", unit, 2025, Stage.INITIAL);
        try (var budget = new BudgetEvents()) {
            budget.send(id, "org.huizong.something.else.v1", "{".getBytes(StandardCharsets.UTF_8));
            budget.published("653001", unit, 1, List.of());
            await().until(() -> count("select count(*) from known_budget where book_id = '" + id + "'") == 1);
        }
        assertThat(count("select count(*) from parked_budget_event where record_key = '" + id + "'"))
                .isEqualTo(1);
    }

    private static PerformanceChanged event(TopicReader topic, UUID id) {
        ConsumerRecord<String, byte[]> message = topic.await(
                        1, candidate -> candidate.key().equals(id.toString()))
                .get(0);
        try {
            return JSON.readValue(message.value(), PerformanceChanged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sumCovered(PerformanceChanged.View view) {
        return view.facts().stream()
                .mapToLong(PerformanceChanged.Fact::amountCoveredFen)
                .sum();
    }

    private static long count(String sql) {
        try (var connection = TestServers.shared().connect("performance");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
