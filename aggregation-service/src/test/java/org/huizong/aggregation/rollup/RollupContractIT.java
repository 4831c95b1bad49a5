package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rollup promises beside its numbers: refusals, tags, waiting, and who sees what. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RollupContractIT {

    private static final List<String> FILED = List.of("submitted");

    private EventFeed feed;

    @BeforeEach
    void open() {
        feed = new EventFeed();
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cub=expenditure|cub",
                "cube=unknown|cube",
                "cube=expenditure&cube=revenue|cube",
                "region=6530|region",
                "region=999999|region",
                "region=|region",
                "scope=everything|scope",
                "function=abc|function",
                "function=2%25|function",
                "cube=basic&function=201|function",
                "excludeFunction=x|excludeFunction",
                "year=25|year",
                "year=2025..2021|year",
                "year=2023,2025|year",
                "year=2021..2025|year",
                "stage=draft|stage",
                "status=draft|status",
                "groupBy=colour|groupBy",
                "groupBy=source|groupBy",
                "cube=basic&groupBy=function|groupBy",
                "groupBy=region&regionLevel=village|regionLevel",
                "regionLevel=county|regionLevel",
                "groupBy=function&functionLevel=deep|functionLevel",
                "compare=last-month|compare",
                "share=all|share",
                "unit=dollar|unit",
                "scale=3|scale",
                "order=colour|order",
                "limit=0|limit",
                "limit=201|limit",
                "limit=x|limit",
                "cursor=zzz|cursor",
                "asOf=yesterday|asOf",
                "asOf=999999999|asOf",
                "minWatermark=soon|minWatermark"
            })
    void whatIsUnknownOrContradictoryIsRefusedByName(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/rollups?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:huizong:problem:invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aRefusalNamesTheAllowedWords() {
        given().header("Accept-Language", "en")
                .get("/v1/rollups?groupBy=source")
                .then()
                .statusCode(400)
                .body("detail", containsString("nature"));
    }

    @Test
    void theTagIsStrongAndMovesWithTheRollup() {
        feed.publish(ABook.of("653024", "乌恰县信访局", 2041).with(expenditure("2014004", "basic", 100)));
        var tag = rollup("region=653024&year=2041").extract().header("ETag");
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        given().header("If-None-Match", tag)
                .get("/v1/rollups?region=653024&year=2041")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("Accept-Language", "en")
                .get("/v1/rollups?region=653024&year=2041")
                .then()
                .header("ETag", not(equalTo(tag)))
                .header("Huizong-Lag-Ms", notNullValue());
        feed.publish(ABook.of("653024", "乌恰县信访局", 2041).version(2).with(expenditure("2014004", "basic", 200)));
        given().header("If-None-Match", tag)
                .get("/v1/rollups?region=653024&year=2041")
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("2.00"));
    }

    @Test
    void namesFallBackToChineseInEnglish() {
        feed.publish(ABook.of("653024", "乌恰县财政局", 2042).with(expenditure("2010601", "basic", 100)));
        given().header("Accept-Language", "en")
                .get("/v1/rollups?year=2042&groupBy=nature,function")
                .then()
                .body("rows[0].natureName", equalTo("Basic expenditure"))
                .body("rows[0].functionName", equalTo("一般公共服务支出"));
    }

    @Test
    void whatIsNotAppliedInTimeIsSaid() {
        given().queryParam("minWatermark", UUID.randomUUID() + "@1")
                .get("/v1/rollups")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:huizong:problem:watermark-not-reached"));
    }

    @Test
    void aPastWatermarkShowsThePast() {
        feed.publish(ABook.of("653024", "乌恰县林草局", 2043).with(expenditure("2130201", "basic", 100)));
        var then = rollup("year=2043")
                .body("total.amount", equalTo("1.00"))
                .extract()
                .<String>path("watermark");
        feed.publish(ABook.of("653024", "乌恰县林草局", 2043).version(2).with(expenditure("2130201", "basic", 700)));
        rollup("year=2043").body("total.amount", equalTo("7.00"));
        rollup("year=2043&asOf=" + then).body("total.amount", equalTo("1.00")).body("watermark", equalTo(then));
        rollup("year=2043&asOf=2001-01-01T00:00:00Z").body("rows", empty());
    }

    @Test
    void whatIsNotPublishedNeedsATokenAndItsScope() {
        var mine = ABook.of("653024", "乌恰县审计局", 2044).with(FILED, expenditure("2010801", "basic", 100));
        var other = ABook.of("653023", "阿合奇县审计局", 2044).with(FILED, expenditure("2010801", "basic", 200));
        feed.publish(mine, other);
        rollup("year=2044").body("rows", empty()).body("coverage.filed", is(0));
        given().get("/v1/rollups?year=2044&status=submitted").then().statusCode(401);
        given().get("/v1/rollups?year=2044&status=approved").then().statusCode(401);
        submitted(TestTokens.ofRegions("finance-bureau", "653000"), "3.00", 2);
        submitted(TestTokens.ofRegions("finance-bureau", "653024"), "1.00", 1);
        submitted(TestTokens.ofRegions("finance-bureau", "421303"), "0.00", 0);
        submitted(TestTokens.of("administrator"), "3.00", 2);
        submitted(TestTokens.ofUnits("unit", mine.unitId().toString()), "1.00", 1);
        given().auth()
                .oauth2(TestTokens.sign(TestTokens.withoutScope("finance-bureau")))
                .get("/v1/rollups?year=2044&status=submitted")
                .then()
                .statusCode(403);
    }

    private static void submitted(String token, String amount, int books) {
        given().auth()
                .oauth2(token)
                .get("/v1/rollups?year=2044&status=submitted")
                .then()
                .statusCode(200)
                .body("total.amount", equalTo(amount))
                .body("total.books", equalTo(books))
                .body("coverage.filed", equalTo(books));
    }

    @Test
    void eachStatusShowsTheNewestContentThatReachedIt() {
        feed.publish(ABook.of("653024", "乌恰县水利局", 2045)
                .with(List.of("published"), expenditure("2130301", "basic", 100))
                .with(List.of("approved"), expenditure("2130301", "basic", 300))
                .with(FILED, expenditure("2130302", "basic", 700)));
        var token = TestTokens.of("auditor");
        rollup("year=2045").body("total.amount", equalTo("1.00"));
        given().auth()
                .oauth2(token)
                .get("/v1/rollups?year=2045&status=approved")
                .then()
                .body("total.amount", equalTo("3.00"));
        given().auth()
                .oauth2(token)
                .get("/v1/rollups?year=2045&status=submitted&groupBy=function&functionLevel=item")
                .then()
                .body("rows.function", contains("2130302"))
                .body("rows.books", contains(1));
    }

    @Test
    void aDepartmentBookCountsOnlyWhereNoUnitBelowHasFiled() {
        var department =
                ABook.of("653024", "乌恰县教育局", 2046).wholeDepartment().with(expenditure("2050202", "basic", 900));
        feed.publish(department);
        rollup("year=2046").body("total.amount", equalTo("9.00"));
        var school = ABook.of("653024", "乌恰县第一中学", 2046).under(department.unitId());
        feed.publish(school.with(expenditure("2050204", "basic", 400)));
        rollup("year=2046").body("total.amount", equalTo("4.00")).body("total.books", equalTo(1));
        feed.publish(
                ABook.of("653024", "乌恰县第一中学", 2046).under(department.unitId()).version(2));
        rollup("year=2046&groupBy=department").body("total.amount", equalTo("9.00"));
    }

    @Test
    void goalsAreCountedWithTheMoneyTheyCover() {
        var unit = new BudgetUnit(BookId.ofBudgetUnit("653024", "乌恰县信访局"), "乌恰县信访局", null);
        feed.publish(new PerformanceChanged(
                BookId.of("653024", "乌恰县信访局", 2047, Stage.INITIAL),
                1,
                1,
                "hash",
                "653024",
                unit,
                2047,
                "initial",
                List.of(new PerformanceChanged.View(
                        ABook.EVERY_STATUS,
                        "view",
                        List.of(
                                new PerformanceChanged.Fact("unspecified", "overall", null, 1, 12, 0, 0, null),
                                new PerformanceChanged.Fact("2014004", "project", "维稳", 1, 9, 3_000_000, 0, 9_000L),
                                new PerformanceChanged.Fact("2014004", "project", "培训", 1, 7, 1_000_000, 0, 8_000L),
                                new PerformanceChanged.Fact("2014004", "no-goal", "购置", 0, 0, 0, 500_000, null))))));
        rollup("cube=performance&region=653024&year=2047&unit=wan")
                .body("total.goals", equalTo(3))
                .body("total.indicators", equalTo(28))
                .body("total.amountCovered", equalTo("4.00"))
                .body("total.amountUncovered", equalTo("0.50"))
                .body("total.score", equalTo("87.50"))
                .body("total.books", equalTo(1));
        rollup("cube=performance&region=653024&year=2047&unit=wan&groupBy=category")
                .body("rows.category", contains("no-goal", "overall", "project"))
                .body("rows.score", contains(null, null, "87.50"));
        rollup("cube=performance&year=2047&groupBy=project,function").body("rows", hasSize(4));
    }

    @Test
    void scoresOfSelfEvaluationsAreWeighedByTheirMoney() {
        var unit = new BudgetUnit(BookId.ofBudgetUnit("653024", "乌恰县信访局"), "乌恰县信访局", null);
        feed.publish(new PerformanceChanged(
                BookId.of("653024", "乌恰县信访局", 2046, Stage.FINAL_ACCOUNTS),
                1,
                1,
                "hash",
                "653024",
                unit,
                2046,
                "final-accounts",
                List.of(new PerformanceChanged.View(
                        ABook.EVERY_STATUS,
                        "view",
                        List.of(
                                evaluated("维稳", 9_000L, 20_000_000L),
                                evaluated("培训", 8_000L, 10_000_000L),
                                evaluated("购置", null, 70_000_000L))))));
        // (90 × 20 + 80 × 10) ÷ 30 = 86.666…, rounded once, half up
        rollup("cube=performance&region=653024&year=2046&stage=final-accounts")
                .body("total.indicators", equalTo(9))
                .body("total.score", equalTo("86.67"))
                .body("total.evaluations", equalTo(3))
                .body("total.excellent", equalTo(1))
                .body("total.good", equalTo(1))
                .body("total.poor", equalTo(0))
                .body("total.amountEvaluated", equalTo("1000000.00"))
                .body("total.amountExecuted", equalTo("500000.00"))
                .body("total.executionRate", equalTo("50.00"))
                .body("total.missed", equalTo(6));
        rollup("cube=performance&region=653024&year=2046&stage=final-accounts&groupBy=project")
                .body("rows.score", containsInAnyOrder("90.00", "80.00", null));
    }

    private static PerformanceChanged.Fact evaluated(String project, Long score, long annualFen) {
        return new PerformanceChanged.Fact(
                "2014004",
                "self-evaluation",
                project,
                0,
                3,
                0,
                0,
                score,
                new PerformanceChanged.Evaluation(
                        score,
                        score,
                        score == null ? null : score < 9_000 ? "good" : "excellent",
                        annualFen,
                        annualFen / 2,
                        2,
                        0,
                        0,
                        0));
    }

    @Test
    void cubesRegionsAndYearsAreListed() {
        feed.publish(ABook.of("653024", "乌恰县信访局", 2048).with(expenditure("2014004", "basic", 100)));
        given().get("/v1/cubes")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("expenditure", "performance"))
                .body("items.find { it.id == 'basic' }.dimensions", hasItems("economic", "nature", "region"))
                .body("next", nullValue());
        given().get("/v1/regions?parent=653000")
                .then()
                .statusCode(200)
                .body("items.code", contains("653001", "653022", "653023", "653024"))
                .body("items.level", everyItem(equalTo("county")))
                .body("items.hasChildren", everyItem(is(false)));
        given().get("/v1/regions?parent=110000").then().body("items[0].virtual", is(true));
        given().get("/v1/regions?parent=x").then().statusCode(400);
        given().get("/v1/regions?limit=1").then().body("next", notNullValue());
        given().get("/v1/regions/653000").then().body("name", equalTo("克孜勒苏柯尔克孜自治州"));
        given().get("/v1/years").then().body("items.year", hasItems(2048));
        given().get("/v1/drift").then().body("cells", greaterThan(0)).body("differing", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/live", "/q/openapi"})
    void theServiceTellsOfItself(String path) {
        given().get(path).then().statusCode(200);
    }
}
