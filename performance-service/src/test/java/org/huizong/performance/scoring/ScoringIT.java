package org.huizong.performance.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** The final accounts of 2021, scored: every step told, stored with its scheme, set aside only with a reason. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class ScoringIT {

    private static final String REGION = "650104";

    @Test
    void theSelfEvaluationsOf2021AreScoredAndEachDifferenceIsTold() {
        var book = book("乌鲁木齐市新市区信访局");
        as("auditor")
                .get(book + "/scores")
                .then()
                .statusCode(200)
                .body("scheme.id", equalTo("national-2011-1"))
                .body("stored.scoring", equalTo(1))
                .body("stored.reproduced", equalTo(true))
                .body("items.project", contains("访惠聚队员补助", "信访工作经费", "垫付救助金化解信访积案"))
                .body("items.printed", contains("100", "95.80", "100.00"))
                .body("items.computed", contains("100.00", "99.32", "100.00"))
                .body("items.difference", contains("0.00", "-3.52", "0.00"))
                .body("items.grade", contains("excellent", "excellent", "excellent"))
                .body("items.differences", contains(0, 1, 0))
                .body("items.unverified", contains(0, 0, 0))
                .body("items[1].execution.rate", equalTo("100.00"))
                .body("items[1].execution.computed", equalTo("10.00"))
                .body("items[1].indicators", hasSize(12))
                .body("items[1].indicators[7].level3", equalTo("接访劝返、困难救助金工作经费总额"))
                .body("items[1].indicators[7].formula", equalTo("ceiling"))
                .body("items[1].indicators[7].calculation", equalTo("(1−(59.03−51.99)÷51.99)×5=4.32"))
                .body("items[1].indicators[7].printed", equalTo("5"))
                .body("items[1].indicators[7].computed", equalTo("4.32"))
                .body("items[1].indicators[7].difference", equalTo("0.68"))
                .body("items[1].indicators[7].explanation", equalTo("实际完成值超过上限，按超出比例扣分"))
                .body("items[1].indicators[9].range.low", equalTo("12.00"));
        given().get(book + "/scores").then().statusCode(401);
        inRegion("653000").get(book + "/scores").then().statusCode(404);
    }

    @Test
    void anOverrideNeedsAReasonAndIsKeptForGood() {
        var book = book("新市区民政局");
        var evaluation = as("auditor").get(book + "/scores").then().extract().<String>path("items[1].selfEvaluation");

        override(as("unit"), book, evaluation, "\"4.50\"", "已核实").then().statusCode(403);
        override(as("finance-bureau"), book, evaluation, "\"4.50\"", "").then().statusCode(400);
        override(as("finance-bureau"), book, evaluation, "\"5.01\"", "已核实")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("score"))
                .body("detail", equalTo("指标“接访劝返、困难救助金工作经费总额”的得分不能超过分值 5"));
        override(as("finance-bureau").header("If-Match", "\"9\""), book, evaluation, "\"4.50\"", "已核实")
                .then()
                .statusCode(412);
        override(as("finance-bureau"), book, evaluation, "\"4.50\"", "补助标准年中调整，已附文件")
                .then()
                .statusCode(200)
                .header("Huizong-Change", notNullValue())
                .body("book.version", equalTo(2))
                .body("items[1].computed", equalTo("99.32"))
                .body("items[1].score", equalTo("99.50"))
                .body("items[1].indicators[7].computed", equalTo("4.32"))
                .body("items[1].indicators[7].score", equalTo("4.50"))
                .body("items[1].indicators[7].override.reason", equalTo("补助标准年中调整，已附文件"));
        override(as("finance-bureau"), book, evaluation, "null", "文件不适用")
                .then()
                .body("items[1].score", equalTo("99.32"));
        as("auditor")
                .get(book + "/score-overrides")
                .then()
                .body("items.score", contains("4.50", null))
                .body("items.computed", contains("4.32", "4.32"))
                .body("items.reason", contains("补助标准年中调整，已附文件", "文件不适用"));
        as("auditor")
                .get(book + "/versions")
                .then()
                .body("items.act", contains("scoring", "scoring", "recording"))
                .body("items[0].opinion", equalTo("文件不适用"));
        as("auditor").get(book + "/scores").then().body("stored.reproduced", equalTo(true));
    }

    @Test
    void aBureauAmendsItsSchemeAndStoredScoresKeepTheirs() {
        var region = "650106";
        var book = book("头屯河区信访局", region);
        var scheme = "/v1/scoring-schemes?region=" + region + "&year=2021";
        var before = given().get(scheme)
                .then()
                .statusCode(200)
                .body("source.region", equalTo("national"))
                .extract();
        String shipped = before.asString();
        var body = shipped.substring(shipped.indexOf("\"scheme\":{", shipped.indexOf("\"grades\"") - 2_000) + 9);
        assertThat(body).startsWith("{\"fullScore\"");
        var changed = "{\"reason\":\"乌财绩〔2022〕3号\",\"scheme\":"
                + body.substring(0, body.indexOf(",\"amendments\"")).replace("\"from\":\"90\"}", "\"from\":\"99.5\"}")
                + "}";
        var tag = before.header("ETag");

        put(as("unit"), scheme, tag, changed, 403);
        put(inRegion("653000"), scheme, tag, changed, 403);
        put(as("finance-bureau"), scheme, "\"other\"", changed, 412);
        put(as("finance-bureau"), scheme, tag, changed.replace("\"from\":\"80\"}", "\"from\":\"99.9\"}"), 422);
        put(as("finance-bureau"), scheme, tag, changed, 200);
        put(as("finance-bureau"), scheme, tag, changed, 412);

        given().get(scheme)
                .then()
                .body("source.id", equalTo(region + "-2021-1"))
                .body("amendments.reason", contains("乌财绩〔2022〕3号"));
        given().get("/v1/scoring-schemes/" + region + "-2021-1").then().body("scheme.grades[0].from", equalTo("99.5"));
        given().get("/v1/scoring-schemes?region=" + region + "&year=2020")
                .then()
                .body("source.region", equalTo("national"));
        as("auditor")
                .get(book + "/scores")
                .then()
                .body("scheme.id", equalTo("national-2011-1"))
                .body("schemeInForce.id", equalTo(region + "-2021-1"))
                .body("items[1].grade", equalTo("excellent"));
        as("finance-bureau")
                .contentType("application/json")
                .body("{\"reason\":\"按新办法重新核算\"}")
                .post(book + "/scores/recomputation")
                .then()
                .statusCode(200)
                .body("scheme.id", equalTo(region + "-2021-1"))
                .body("schemeInForce", nullValue())
                .body("stored.scoring", equalTo(2))
                .body("stored.reproduced", equalTo(true))
                .body("items[1].grade", equalTo("good"));
    }

    @Test
    void whatMayNotBeFiledNamesTheIndicator() {
        trial("\"weight\":\"90\",\"score\":\"95\",\"actual\":\"3件\"")
                .statusCode(422)
                .body("type", equalTo("urn:huizong:problem:rule-broken"))
                .body("errors[0].field", equalTo("indicators[0].score"))
                .body("errors[0].indicator", equalTo("办理案件"))
                .body("detail", equalTo("indicators[0].score：指标“办理案件”得分 95 超过分值 90"));
        trial("\"weight\":\"80\",\"score\":\"80\",\"actual\":\"3件\"")
                .statusCode(422)
                .body("errors[0].detail", equalTo("分值合计 90，应为 100"));
        trial("\"weight\":\"90\",\"score\":\"90\",\"actual\":\"达成预期指标\"")
                .statusCode(422)
                .body("errors[0].field", equalTo("indicators[0].actual"))
                .body("errors[0].indicator", equalTo("办理案件"));
        trial("\"weight\":\"九十\",\"actual\":\"3件\"")
                .statusCode(400)
                .body("errors.field", hasItem("indicators[0].weight"));
        trial("\"weight\":\"90\",\"score\":\"90\",\"actual\":\"2件\"")
                .statusCode(200)
                .body("computed", equalTo("69.60"))
                .body("indicators[0].computed", equalTo("60.00"))
                .body("indicators[0].calculation", equalTo("2÷3×90=60.00"));
    }

    private static ValidatableResponse trial(String indicator) {
        return as("unit")
                .contentType("application/json")
                .body("{\"region\":\"650104\",\"year\":2021,\"unit\":\"wan\","
                        + "\"execution\":{\"annual\":\"50\",\"executed\":\"48\",\"weight\":\"10\"},"
                        + "\"indicators\":[{\"level3\":\"办理案件\",\"target\":\">=3件\"," + indicator + "}]}")
                .post("/v1/score-trials")
                .then();
    }

    private static Response override(
            RequestSpecification caller, String book, String evaluation, String score, String reason) {
        return caller.contentType("application/json")
                .body("{\"selfEvaluation\":\"" + evaluation + "\",\"indicator\":8,\"score\":" + score + ",\"reason\":\""
                        + reason + "\"}")
                .post(book + "/score-overrides");
    }

    private static void put(RequestSpecification caller, String path, String tag, String body, int status) {
        caller.contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(status);
    }

    private static String book(String unit) {
        return book(unit, REGION);
    }

    /** Recorded as published from the sample, under another unit's name. */
    private static String book(String unit, String region) {
        var text = sample().replace("乌鲁木齐市新市区信访局", unit);
        var id = as("finance-bureau")
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/v1/imports?status=published&region=" + region + "&unitName=" + unit)
                .then()
                .statusCode(200)
                .body("books[0].selfEvaluations", equalTo(3))
                .extract()
                .<String>path("books[0].id");
        assertThat(id)
                .isEqualTo(BookId.of(region, unit, 2021, Stage.FINAL_ACCOUNTS).toString());
        return "/v1/performance-books/" + id;
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("../deploy/samples/650104-2021-final-accounts.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role));
    }

    private static RequestSpecification inRegion(String region) {
        return given().auth().oauth2(TestTokens.ofRegions("finance-bureau", region));
    }
}
