package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huizong.performance.performancegoal.Service.as;
import static org.huizong.performance.performancegoal.Service.importAs;
import static org.huizong.performance.performancegoal.Service.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** The role table of the API, row by row. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class AccessIT {

    @Test
    void aDraftIsSeenByThoseWhoseScopeHoldsIt() {
        var unit = "阿图什市教育局";
        var book = "/v1/performance-books/" + id(unit);
        importAs(inRegion("finance-bureau", "653001"), "", text(unit)).then().statusCode(200);

        given().get(book).then().statusCode(404);
        given().get(book + "/findings").then().statusCode(401);
        as("finance-bureau").get(book).then().statusCode(200).body("book.status", equalTo("draft"));
        as("auditor").get(book + "/findings").then().statusCode(200);
        inRegion("finance-bureau", "653000").get(book).then().statusCode(200);
        inRegion("finance-bureau", "653002").get(book).then().statusCode(404);
        inRegion("finance-bureau", "653002").get(book + "/findings").then().statusCode(404);
        ofUnit("unit", unitId(unit)).get(book).then().statusCode(200);
        ofUnit("unit", UUID.randomUUID()).get(book).then().statusCode(404);
        ofUnit("unit", UUID.randomUUID()).get(book + "/versions").then().statusCode(404);
        list(given(), unit, 0);
        list(inRegion("auditor", "653002"), unit, 0);
        list(ofUnit("unit", unitId(unit)), unit, 4);
        list(as("administrator"), unit, 4);
    }

    @Test
    void thePublishedContentStandsForThePublicWhileACorrectionIsADraft() {
        var unit = "阿图什市农业局";
        var book = "/v1/performance-books/" + id(unit);
        importAs(as("finance-bureau"), "?status=published", text(unit)).then().statusCode(200);
        importAs(as("finance-bureau"), "", text(unit).replace("信访业务工作经费", "农业技术推广经费"))
                .then()
                .statusCode(200)
                .body("books[0].change", equalTo("new-version"))
                .body("books[0].status", equalTo("draft"));

        given().get(book)
                .then()
                .statusCode(200)
                .body("book.status", equalTo("published"))
                .body("goals[3].project", equalTo("信访业务工作经费"));
        as("auditor")
                .get(book)
                .then()
                .body("book.status", equalTo("draft"))
                .body("goals[3].project", equalTo("农业技术推广经费"));
    }

    @Test
    void onlyThoseWhoMayWriteImport() {
        var unit = "阿图什市卫生局";
        importAs(given(), "", text(unit)).then().statusCode(401);
        importAs(as("auditor"), "", text(unit)).then().statusCode(403);
        importAs(as("unit"), "?status=published", text(unit)).then().statusCode(403);
        importAs(inRegion("finance-bureau", "653002"), "", text(unit)).then().statusCode(403);
        importAs(ofUnit("unit", UUID.randomUUID()), "", text(unit)).then().statusCode(403);
        importAs(withoutScope("finance-bureau"), "", text(unit)).then().statusCode(403);
        importAs(ofUnit("unit", unitId(unit)), "?dryRun=true", text(unit))
                .then()
                .statusCode(200);
        importAs(ofUnit("unit", unitId(unit)), "", text(unit)).then().statusCode(200);
        importAs(as("administrator"), "?status=published", text(unit)).then().statusCode(200);
    }

    @Test
    void aBookGoesFromDraftToPublishedAndIsWithdrawn() {
        var unit = "阿图什市交通局";
        var acts = "/v1/performance-books/" + id(unit) + "/";
        importAs(ofUnit("unit", unitId(unit)), "", text(unit)).then().statusCode(200);

        act(as("auditor"), acts + "submission", "{}", 403);
        act(ofUnit("unit", UUID.randomUUID()), acts + "submission", "{}", 404);
        act(ofUnit("unit", unitId(unit)), acts + "submission", "{}", 200);
        act(ofUnit("unit", unitId(unit)), acts + "approval", "{}", 403);
        act(as("finance-bureau"), acts + "return", "{}", 400);
        act(as("finance-bureau"), acts + "return", "{\"opinion\":\"请补充上年完成值\"}", 200);
        act(as("finance-bureau"), acts + "approval", "{}", 409);
        act(ofUnit("unit", unitId(unit)), acts + "submission", "{}", 200);
        act(as("finance-bureau").header("If-Match", "\"1\""), acts + "approval", "{}", 412);
        act(as("finance-bureau").header("If-Match", "\"4\""), acts + "approval", "{}", 200);
        act(as("finance-bureau"), acts + "publication", "{}", 200);
        list(given(), unit, 4);
        act(as("finance-bureau"), acts + "withdrawal", "{\"opinion\":\"重复\"}", 200);
        list(given(), unit, 0);
        as("auditor")
                .get(acts + "versions")
                .then()
                .body(
                        "items.act",
                        contains(
                                "withdrawal",
                                "publication",
                                "approval",
                                "submission",
                                "return",
                                "submission",
                                "import"));
    }

    @Test
    void badParametersAreNamed() {
        given().get("/v1/performance-goals?unit=pound").then().statusCode(400);
        given().get("/v1/performance-goals?stage=sometime").then().statusCode(400);
        given().get("/v1/performance-goals?limit=0").then().statusCode(400);
        given().get("/v1/performance-goals?cursor=abc").then().statusCode(400);
        given().get("/v1/performance-goals/none").then().statusCode(404);
        given().get("/v1/performance-goals/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/performance-goals/" + UUID.randomUUID() + "/findings")
                .then()
                .statusCode(401);
    }

    @Test
    void aListGoesOnWhereItsPageEnded() {
        var unit = "阿图什市文化局";
        importAs(as("finance-bureau"), "?status=published", text(unit)).then().statusCode(200);
        var query = "/v1/performance-goals?limit=3&budgetUnit=" + unitId(unit);
        var next = given().get(query).then().body("items", hasSize(3)).extract().<String>path("next");
        given().get(query + "&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].project", equalTo("信访业务工作经费"))
                .body("next", equalTo(null));
        given().get("/v1/performance-goals?limit=3&year=2024&cursor=" + next)
                .then()
                .statusCode(400);
    }

    private static void act(RequestSpecification caller, String path, String body, int status) {
        caller.contentType("application/json").body(body).post(path).then().statusCode(status);
    }

    private static void list(RequestSpecification caller, String unit, int goals) {
        caller.get("/v1/performance-goals?region=653000&scope=subtree&budgetUnit=" + unitId(unit))
                .then()
                .statusCode(200)
                .body("items", hasSize(goals));
    }

    private static RequestSpecification inRegion(String role, String region) {
        return given().auth().oauth2(TestTokens.ofRegions(role, region));
    }

    private static RequestSpecification ofUnit(String role, UUID unit) {
        return given().auth().oauth2(TestTokens.ofUnits(role, unit.toString()));
    }

    private static RequestSpecification withoutScope(String role) {
        return given().auth().oauth2(TestTokens.sign(TestTokens.withoutScope(role)));
    }

    private static UUID id(String unit) {
        return BookId.of("653001", unit, 2025, Stage.INITIAL);
    }

    private static UUID unitId(String unit) {
        return BookId.ofBudgetUnit("653001", unit);
    }

    private static String text(String unit) {
        return sample(Service.TABBED).replace("阿图什市信访局", unit);
    }
}
