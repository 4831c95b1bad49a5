package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.huizong.performance.performancegoal.Service.as;
import static org.huizong.performance.performancegoal.Service.importAs;
import static org.huizong.performance.performancegoal.Service.publish;
import static org.huizong.performance.performancegoal.Service.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class ImportIT {

    @Test
    void everySampleIsImportedOnceWhateverTheOrder() {
        var names = new String[] {Service.FINAL_ACCOUNTS, Service.NARRATIVE, Service.PDF_TEXT, Service.TABBED};
        for (var name : names) {
            publish(sample(name)).then().statusCode(200).body("unreadable", empty());
        }
        for (int i = names.length - 1; i >= 0; i--) {
            publish(sample(names[i]))
                    .then()
                    .statusCode(200)
                    .body("books[0].change", equalTo("unchanged"))
                    .body("books[0].status", equalTo("published"));
        }
        goals("653001", 2025).body("items", hasSize(4)).body("next", equalTo(null));
        goals("653000", 2025).body("items", hasSize(3));
        goals("421303", 2025).body("items", hasSize(6));
        goals("650104", 2021).body("items", empty());
        given().get("/v1/self-evaluations?region=650104&year=2021&stage=final-accounts")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.totalScore", contains("100", "95.80分", "100.00分"));
    }

    @Test
    void anImportAnswersWhatBudgetServiceAnswers() {
        var id = BookId.of("653001", "阿图什市信访局", 2025, Stage.INITIAL).toString();
        publish(sample(Service.TABBED))
                .then()
                .statusCode(200)
                .header("Huizong-Change", endsWith("/performance"))
                .body("books[0].id", equalTo(id))
                .body("books[0].href", equalTo("/v1/performance-books/" + id))
                .body("books[0].region", equalTo("653001"))
                .body("books[0].unitName", equalTo("阿图什市信访局"))
                .body("books[0].year", equalTo(2025))
                .body("books[0].stage", equalTo("initial"))
                .body("books[0].goals", equalTo(4))
                .body("books[0].selfEvaluations", equalTo(0))
                .body("books[0].findings.error", equalTo(0))
                .body("books[0].findingItems", empty());
        given().get("/v1/performance-books/" + id + "?unit=wan")
                .then()
                .statusCode(200)
                .body("goals", hasSize(4))
                .body("goals[3].money.total", equalTo("15.00"))
                .body("goals[3].indicators[0].target.operator", equalTo(">="))
                .body("goals[3].indicators[0].target.value", equalTo("6"))
                .body("amountCovered", equalTo("28.00"));
        var goal = given().get("/v1/performance-goals?region=653000&scope=subtree&year=2025")
                .path("items[0].href");
        var tag = given().get(goal.toString()).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(goal.toString()).then().statusCode(304);
    }

    @Test
    void aDocumentWithoutGoalsMakesABookWithoutGoals() {
        var text = sample(Service.TABBED).replace("阿图什市信访局", "阿图什市档案局");
        var cut = text.substring(0, text.indexOf("部门整体绩效目标表")) + text.substring(text.indexOf("(五) 其他需说明的事项"));
        publish(cut)
                .then()
                .statusCode(200)
                .body("books[0].change", equalTo("created"))
                .body("books[0].goals", equalTo(0));
    }

    @Test
    void otherBytesOfTheSameBookAreItsNextVersion() {
        var text = sample(Service.TABBED).replace("阿图什市信访局", "阿图什市司法局");
        publish(text).then().body("books[0].version", equalTo(1));
        publish(text.replace("> =95%", "> =90%"))
                .then()
                .body("books[0].change", equalTo("new-version"))
                .body("books[0].version", equalTo(2));
        var unit = BookId.ofBudgetUnit("653001", "阿图什市司法局");
        given().get("/v1/performance-goals?budgetUnit=" + unit)
                .then()
                .body("items", hasSize(4))
                .body("items[3].indicators.target.printed.flatten()", hasItem(">=90%"));
    }

    @Test
    void aDryRunStoresNothing() {
        var text = sample(Service.TABBED).replace("阿图什市信访局", "阿图什市审计局");
        importAs(as("finance-bureau"), "?dryRun=true", text.replace("\t9\t按照", "\t8\t按照"))
                .then()
                .statusCode(200)
                .header("Huizong-Change", equalTo(null))
                .body("books[0].change", equalTo("created"))
                .body("books[0].findingItems.rule", hasItem("Q09"));
        given().get("/v1/performance-books/" + BookId.of("653001", "阿图什市审计局", 2025, Stage.INITIAL))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoBudgetDocumentIsRefused() {
        publish("今天天气很好。\n明天也不下雨。\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huizong:problem:not-a-budget-document"));
        publish("").then().statusCode(400);
        publish(sample(Service.TABBED).replace("阿图什市信访局", "鼓楼区信访局").replace("阿图什", "鼓楼"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huizong:problem:region-ambiguous"))
                .body("candidates", not(empty()));
        as("finance-bureau")
                .contentType("application/octet-stream")
                .body(new byte[] {1, 2})
                .post("/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void openApiNamesEveryOperation() {
        var api = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract();
        assertThat(api.<String>path("openapi")).startsWith("3.1");
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/v1/imports'.post.operationId", equalTo("importPerformanceBook"))
                .body("paths.'/v1/performance-goals'.get.operationId", equalTo("listPerformanceGoals"))
                .body("paths.'/v1/self-evaluations'.get.operationId", notNullValue());
    }

    private static ValidatableResponse goals(String region, int year) {
        return given().get("/v1/performance-goals?region=" + region + "&year=" + year + "&status=published&stage="
                        + (year == 2021 ? "final-accounts" : "initial")
                        + "&budgetUnit=" + unitOf(region))
                .then()
                .statusCode(200);
    }

    private static UUID unitOf(String region) {
        return switch (region) {
            case "653001" -> BookId.ofBudgetUnit(region, "阿图什市信访局");
            case "653000" -> BookId.ofBudgetUnit(region, "克孜勒苏柯尔克孜自治州信访局");
            case "421303" -> BookId.ofBudgetUnit(region, "曾都区信访局");
            default -> BookId.ofBudgetUnit(region, "乌鲁木齐市新市区信访局");
        };
    }
}
