package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.huizong.performance.performancegoal.Service.as;
import static org.huizong.performance.performancegoal.Service.publish;
import static org.huizong.performance.performancegoal.Service.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class MoneyListsIT {

    private static final long WAN = 1_000_000L;

    @Test
    void whatTheBudgetSaysIsSetAgainstTheGoals() {
        var unit = "阿图什市矛盾局";
        try (var budget = new BudgetEvents()) {
            publish(sample(Service.TABBED).replace("阿图什市信访局", unit)).then().statusCode(200);
            budget.published(
                    "653001",
                    unit,
                    1,
                    List.of(
                            source("2014001", "general-public", 21_420 * WAN / 100),
                            source("2014099", "unit-funds", 5 * WAN),
                            source("2013299", "appropriation-carryover", 302 * WAN / 100)),
                    List.of(
                            new Project("信访业务工作经费", "2014004", 14 * WAN, List.of()),
                            new Project("阿图什市信访联合接访中心运转项目", "2014004", 8 * WAN, List.of()),
                            new Project("车辆购置", "2014099", 20 * WAN, List.of()),
                            new Project("特定目标类项目01", "2014004", 9 * WAN, List.of())));
            var filter = "budgetUnit=" + BookId.ofBudgetUnit("653001", unit);
            await().untilAsserted(() -> contradictions(filter)
                    .body("items.finding.rule", containsInAnyOrder("Q02", "Q02", "Q04", "Q05", "Q07")));

            contradictions(filter + "&function=2014099").body("items.project", contains("车辆购置"));
            contradictions(filter + "&function=20140&region=653000&scope=subtree&year=2025")
                    .body("items.finding.rule", containsInAnyOrder("Q04", "Q07"));
            contradictions(filter + "&year=2024").body("items", empty());
            given().get("/v1/contradictions?" + filter).then().statusCode(401);

            given().get("/v1/goal-coverage?unit=wan&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.coverage == 'covered' }.amountCovered", hasItems("5.00", "8.00", "15.00"))
                    .body("items.find { it.project == '车辆购置' }.amountUncovered", equalTo("20.00"))
                    .body("items.find { it.coverage == 'withheld' }.amountUncovered", equalTo("9.00"))
                    .body("items.find { it.coverage == 'withheld' }.containsKey('project')", equalTo(false));
            given().get("/v1/goal-coverage?unit=wan&function=2014099&" + filter)
                    .then()
                    .body("items.project", contains("车辆购置"));
        }
    }

    @Test
    void pagesTakenOneByOneAreTheWholeList() {
        publish(sample(Service.TABBED).replace("阿图什市信访局", "阿图什市分页局")).then().statusCode(200);
        publish(sample(Service.NARRATIVE).replace("曾都区信访局", "曾都区分页局")).then().statusCode(200);
        var whole = given().get("/v1/goal-coverage?limit=200").jsonPath().<String>getList("items.id");

        var paged = new ArrayList<String>();
        JsonPath page = given().get("/v1/goal-coverage?limit=1").jsonPath();
        paged.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = given().queryParam("cursor", page.getString("next"))
                    .get("/v1/goal-coverage?limit=1")
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(1);
            paged.addAll(page.getList("items.id"));
        }

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void theCatalogueTellsEveryRuleInTheCallersLanguage() {
        given().header("Accept-Language", "en")
                .get("/v1/check-rules")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == 'Q07' }.title",
                        equalTo("The fiscal money of a goal is its project's budget"))
                .body("items.find { it.id == 'Q07' }.scope", equalTo("against-budget"))
                .body("items.id", hasItems("Q01", "Q02", "Q04", "Q06", "Q07", "Q08", "Q09", "Q10", "Q11", "Q12"));
        given().get("/v1/check-rules/Q99").then().statusCode(404);
    }

    private static Fact source(String function, String source, long fen) {
        return new Fact("revenue", function, null, null, source, null, null, null, null, fen);
    }

    private static ValidatableResponse contradictions(String query) {
        return as("finance-bureau").get("/v1/contradictions?" + query).then().statusCode(200);
    }
}
