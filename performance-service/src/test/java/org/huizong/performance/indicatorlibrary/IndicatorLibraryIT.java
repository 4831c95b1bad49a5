package org.huizong.performance.indicatorlibrary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** 绩效指标库: kept by bureaus and units, searched by everybody, adopted into goals. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class IndicatorLibraryIT {

    private static final String LIBRARY = "/v1/indicators";
    private static final String UNIT_NAME = "阿图什市图书馆";

    @Test
    void aBureauAddsAndAmendsACommonIndicatorAndEveryVersionIsKept() {
        var id = create(inRegion("653001"), common("共性甲")).jsonPath().getString("id");
        given().get(LIBRARY + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("level3", equalTo("共性甲"))
                .body("operator", equalTo(">="))
                .body("reused", equalTo(0))
                .body("validTo", nullValue());
        var amended = common("共性甲");
        amended.put("evidence", "出差审批单");
        put(inRegion("653001"), id, "\"1\"", amended).then().statusCode(400).body("errors[0].field", equalTo("reason"));
        amended.put("reason", "统一佐证资料");
        put(inRegion("650104"), id, "\"1\"", amended).then().statusCode(403);
        put(as("unit"), id, "\"1\"", amended).then().statusCode(403);
        put(inRegion("653001"), id, "\"1\"", amended).then().statusCode(200).header("ETag", "\"2\"");
        put(inRegion("653001"), id, "\"1\"", amended).then().statusCode(412);
        var moved = new HashMap<>(amended);
        moved.put("region", "653000");
        put(as("finance-bureau"), id, "\"2\"", moved).then().statusCode(422);
        given().get(LIBRARY + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.evidence", contains("出差审批单", "工作资料"))
                .body("items[0].reason", equalTo("统一佐证资料"));
    }

    @Test
    void theLibraryIsSearchedByTextLevelSchemeYearIndustryAndRegion() {
        create(as("finance-bureau"), common("检索指标一"));
        var industry = common("检索指标二");
        industry.putAll(Map.of("kind", "industry", "industry", "检索行业", "region", "653000", "validTo", 2025));
        create(as("finance-bureau"), industry);
        find("?text=检索指标").body("items.level3", contains("检索指标二", "检索指标一"));
        find("?text=检索指标 出差").body("items", hasSize(0));
        find("?text=检索指标&industry=检索行业").body("items.level3", contains("检索指标二"));
        find("?text=检索指标&kind=common").body("items.level3", contains("检索指标一"));
        find("?text=检索指标&year=2026").body("items.level3", contains("检索指标一"));
        find("?text=检索指标&year=2024").body("items", hasSize(0));
        find("?text=检索指标&level2=质量指标").body("items", hasSize(0));
        find("?text=检索指标&scheme=A").body("items", hasSize(0));
        // A unit of a prefecture uses what the prefecture has; a city of it uses both.
        find("?text=检索指标&region=653000").body("items.level3", contains("检索指标二"));
        find("?text=检索指标&region=653001").body("items", hasSize(2));
        var next = find("?text=检索指标&limit=1").extract().<String>path("next");
        find("?text=检索指标&limit=1&cursor=" + next)
                .body("items.level3", contains("检索指标一"))
                .body("next", nullValue());
        given().get(LIBRARY + "?text=别的&cursor=" + next).then().statusCode(400);
        given().get(LIBRARY + "?kind=x").then().statusCode(400);
    }

    @Test
    void aFiledGoalAdoptsByTheIdOfAnIndicator() {
        var id = create(as("finance-bureau"), common("填报采用次数")).jsonPath().getString("id");
        var unit = "阿图什市采用局";
        var book = "/v1/performance-books/" + BookId.of("653001", unit, 2025, Stage.INITIAL);

        fileAdopting(book, unit, id, "6").then().statusCode(201);

        as("unit")
                .get(book)
                .then()
                .body("goals[0].indicators[0].level3", equalTo("填报采用次数"))
                .body("goals[0].indicators[0].target.printed", equalTo("≥6次"))
                .body("goals[0].indicators[0].weight", equalTo("90"))
                .body("goals[0].indicators[0].scoringRule", equalTo("按照正常比例赋分"))
                .body("goals[0].indicators[0].libraryIndicator", nullValue());
        given().get(LIBRARY + "/" + id).then().body("reused", equalTo(1));
    }

    @Test
    void whatCannotBeAdoptedIsRefusedByTheNameOfItsPlace() {
        var id = create(as("finance-bureau"), common("填报拒用次数")).jsonPath().getString("id");
        var unit = "阿图什市拒用局";
        var book = "/v1/performance-books/" + BookId.of("653001", unit, 2025, Stage.INITIAL);

        fileAdopting(book, unit, id, "很多")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("goals[0].indicators[0].target.value"));
        fileAdopting(book, unit, new UUID(1, 2).toString(), "6")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("goals[0].indicators[0].libraryIndicator"));
        fileAdopting(book, unit, "none", "6").then().statusCode(422);
        given().get(LIBRARY + "/" + id).then().body("reused", equalTo(0));
    }

    private static Response fileAdopting(String book, String unit, String indicator, String value) {
        var row = Map.of("libraryIndicator", indicator, "target", Map.of("value", value), "weight", "90");
        return as("unit")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of(
                        "book", Map.of("region", "653001", "unitName", unit, "year", 2025, "stage", "initial"),
                        "goals",
                                List.of(Map.of(
                                        "kind",
                                        "project",
                                        "horizon",
                                        "annual",
                                        "project",
                                        "流动图书馆",
                                        "indicators",
                                        List.of(row)))))
                .put(book);
    }

    @Test
    void anOwnIndicatorIsSeenByWhoeverServesItsUnit() {
        var own = common("个性指标一");
        own.putAll(Map.of("kind", "own", "unitName", UNIT_NAME));
        var unit = BookId.ofBudgetUnit("653001", UNIT_NAME).toString();
        create(
                given().auth()
                        .oauth2(TestTokens.ofUnits(
                                "unit", BookId.ofBudgetUnit("653001", "别的单位").toString())),
                own,
                403);
        var id = create(given().auth().oauth2(TestTokens.ofUnits("unit", unit)), own)
                .jsonPath()
                .getString("id");
        given().get(LIBRARY + "/" + id).then().statusCode(404);
        find("?text=个性指标一").body("items", hasSize(0));
        inRegion("650104").get(LIBRARY + "/" + id).then().statusCode(404);
        inRegion("653000").get(LIBRARY + "/" + id).then().statusCode(200).body("budgetUnit", equalTo(unit));
    }

    @Test
    void whatCannotStandIsRefusedByName() {
        var wrong = common("不成立");
        wrong.put("level2", "成本指标");
        create(as("finance-bureau"), wrong, 422);
        wrong.put("operator", "unreadable");
        wrong.put("industry", "信访");
        create(as("finance-bureau"), wrong, 400).then().body("errors.field", contains("operator", "industry"));
        create(as("unit"), common("共性由财政部门维护"), 403);
        create(given(), common("无令牌"), 401);
    }

    @Test
    void anAdoptionCopiesTheTextIntoTheGoalAndCountsTheReuse() {
        var id = create(as("finance-bureau"), common("图书流动次数")).jsonPath().getString("id");
        var book = "/v1/performance-books/" + BookId.of("653001", UNIT_NAME, 2025, Stage.INITIAL);
        as("unit")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of(
                        "book", Map.of("region", "653001", "unitName", UNIT_NAME, "year", 2025, "stage", "initial"),
                        "goals",
                                List.of(Map.of(
                                        "kind", "project", "horizon", "annual", "project", "流动图书馆", "goal", "送书下乡"))))
                .put(book)
                .then()
                .statusCode(201);
        var goal = as("unit").get(book).jsonPath().getString("goals[0].id");
        adopt(id, goal, "很多").then().statusCode(422).body("errors[0].field", equalTo("value"));
        adopt(id, goal, "6")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("indicators[0].level3", equalTo("图书流动次数"))
                .body("indicators[0].target.printed", equalTo("≥6次"))
                .body("indicators[0].target.unit", equalTo("次"))
                .body("indicators[0].scoringRule", equalTo("按照正常比例赋分"))
                .body("indicators[0].basis", equalTo("计划标准"));
        adopt(id, goal, "7").then().statusCode(409);
        given().get(LIBRARY + "/" + id).then().body("reused", equalTo(1));
        // The goal says all of itself: an amendment of the library leaves it as it is.
        var amended = common("图书流动次数");
        amended.putAll(Map.of("unit", "车次", "reason", "统一计量单位", "validTo", 2025));
        put(as("finance-bureau"), id, "\"1\"", amended).then().statusCode(200).body("reused", equalTo(1));
        as("unit").get(book).then().body("goals[0].indicators[0].target.unit", equalTo("次"));
        given().contentType("application/json")
                .body(Map.of("goal", goal, "value", "6"))
                .post(LIBRARY + "/" + id + "/adoptions")
                .then()
                .statusCode(401);
        inRegion("650104")
                .contentType("application/json")
                .body(Map.of("goal", goal, "value", "6"))
                .post(LIBRARY + "/" + id + "/adoptions")
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> common(String name) {
        var body = new HashMap<String, Object>();
        body.putAll(Map.of("kind", "common", "region", "653001", "scheme", "B", "validFrom", 2025));
        body.putAll(Map.of("level1", "产出指标", "level2", "数量指标", "level3", name, "operator", ">=", "unit", "次"));
        body.putAll(Map.of("scoringRule", "按照正常比例赋分", "evidence", "工作资料"));
        return body;
    }

    private static Response create(RequestSpecification caller, Map<String, Object> body) {
        return create(caller, body, 201);
    }

    private static Response create(RequestSpecification caller, Map<String, Object> body, int status) {
        var answer = caller.contentType("application/json").body(body).post(LIBRARY);
        answer.then().statusCode(status);
        return answer;
    }

    private static Response put(RequestSpecification caller, String id, String ifMatch, Map<String, Object> body) {
        return caller.header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .put(LIBRARY + "/" + id);
    }

    private static Response adopt(String id, String goal, String value) {
        return as("unit")
                .contentType("application/json")
                .body(Map.of("goal", goal, "value", value, "basis", "计划标准"))
                .post(LIBRARY + "/" + id + "/adoptions");
    }

    private static io.restassured.response.ValidatableResponse find(String query) {
        return given().get(LIBRARY + query).then().statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role));
    }

    private static RequestSpecification inRegion(String region) {
        return given().auth().oauth2(TestTokens.ofRegions("finance-bureau", region));
    }
}
