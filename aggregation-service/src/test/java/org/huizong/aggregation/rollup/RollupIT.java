package org.huizong.aggregation.rollup;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.huizong.aggregation.ABook.basic;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.ABook.project;
import static org.huizong.aggregation.ABook.revenue;
import static org.huizong.aggregation.ABook.threePublic;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two books of a prefecture, one of another province, cut in every way. Amounts of fen are chosen as ten-thousands. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RollupIT {

    private static EventFeed feed;

    @BeforeAll
    static void publish() {
        feed = new EventFeed();
        feed.publish(
                ABook.of("653001", "阿图什市信访局", 2031)
                        .with(
                                expenditure("2014004", "basic", 110_000_000L),
                                expenditure("2014004", "project", 58_630_000L),
                                expenditure("2101101", "basic", 7_610_000L),
                                expenditure("2101102", "basic", 3_910_000L),
                                expenditure("21011", "basic", "rounding", 10_000L),
                                revenue("2014004", "general-public", 214_200_000L),
                                basic("30101", "personnel", 40_000_000L),
                                project("2014004", "302", "信访维稳", 58_630_000L),
                                threePublic("reception", "general-public-budget", 500_000L)),
                ABook.of("653000", "克州信访局", 2031)
                        .with(
                                expenditure("2014004", "basic", 300_000_000L),
                                expenditure("208", "unspecified", "undivided", 39_400_000L)),
                ABook.of("421303", "曾都区财政局", 2031)
                        .with(
                                expenditure("201", "unspecified", "undivided", 338_030_000L),
                                expenditure("unspecified", "basic", "undivided", 295_230_000L),
                                expenditure("unspecified", "project", "undivided", 42_800_000L),
                                expenditure("unspecified", "unspecified", "undivided", -338_030_000L)),
                ABook.of("429004", "仙桃市财政局", 2031).with(expenditure("2010601", "basic", 1_000_000L)),
                ABook.of("110101", "东城区财政局", 2031).with(expenditure("2010601", "basic", 2_000_000L)),
                ABook.of("653001", "阿图什市信访局", 2030).with(expenditure("2014004", "basic", 100_000_000L)));
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @Test
    void withoutGroupingThereIsOneRowAndATotal() {
        rollup("region=653000&year=2031&unit=wan")
                .body("cube", equalTo("expenditure"))
                .body("stage", equalTo("initial"))
                .body("status", equalTo("published"))
                .body("scope", equalTo("subtree"))
                .body("years", contains(2031))
                .body("unit", equalTo("wan"))
                .body("rows", hasSize(1))
                .body("rows[0]", aMapWithSize(3))
                .body("rows[0].year", equalTo(2031))
                .body("rows[0].amount", equalTo("519.56"))
                .body("rows[0].books", equalTo(2))
                .body("total.amount", equalTo("519.56"))
                .body("total.books", equalTo(2))
                .body("coverage.filed", equalTo(2))
                .body("coverage.expected", nullValue())
                .body("next", nullValue());
    }

    @Test
    void theOwnLevelLeavesTheCountiesOut() {
        rollup("region=653000&year=2031&unit=wan&scope=own").body("total.amount", equalTo("339.40"));
    }

    @Test
    void regionRowsAddUpByTheOwnLevelBesideTheCounties() {
        rollup("region=650000&year=2031&unit=wan&groupBy=region&regionLevel=county")
                .body("rows.region", contains("653000", "653001"))
                .body("rows.own", contains(true, null))
                .body("rows.regionName", contains("克孜勒苏柯尔克孜自治州", "阿图什市"))
                .body("rows.amount", contains("339.40", "180.16"))
                .body("total.amount", equalTo("519.56"));
    }

    @Test
    void theLevelBelowIsTheDefaultAndOverlappingRegionsCountOnce() {
        rollup("region=650000&region=653001&year=2031&unit=wan&groupBy=region")
                .body("rows.region", contains("653000"))
                .body("rows.amount", contains("519.56"));
    }

    @Test
    void aCountyIsItsOwnRow() {
        rollup("region=653001&year=2031&unit=wan&groupBy=region&regionLevel=prefecture")
                .body("rows.region", contains("653001"))
                .body("rows[0].own", nullValue());
    }

    @Test
    void virtualRegionsArePassedThrough() {
        rollup("region=420000&year=2031&unit=wan&groupBy=region").body("rows.region", contains("421300", "429004"));
        rollup("region=110000&year=2031&groupBy=region").body("rows.region", contains("110101"));
    }

    @Test
    void theWholeCountryIsCutByProvince() {
        rollup("year=2031&unit=wan&groupBy=region")
                .body("rows.region", contains("110000", "420000", "650000"))
                .body("total.books", equalTo(5));
    }

    @Test
    void itemsShowTheRoundingOfTheirSection() {
        rollup("region=653001&year=2031&unit=wan&groupBy=function&functionLevel=item&function=210")
                .body("rows.function", contains("21011", "2101101", "2101102"))
                .body("rows.amount", contains("0.01", "7.61", "3.91"))
                .body("rows.detail", contains("rounding", null, null))
                .body("total.amount", equalTo("11.53"));
    }

    @Test
    void classesHaveNamesAndMixedDetailIsNotShown() {
        rollup("region=653000&year=2031&unit=wan&groupBy=function")
                .body("rows.function", contains("201", "208", "210"))
                .body("rows[0].functionName", equalTo("一般公共服务支出"))
                .body("rows.amount", contains("468.63", "39.40", "11.53"))
                .body("rows.books", contains(2, 1, 1))
                .body("rows.detail", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void anUnspecifiedPlaceIsAKeyAndAZeroRowIsNone() {
        rollup("region=421303&year=2031&unit=wan&groupBy=function")
                .body("rows.function", contains("201"))
                .body("total.amount", equalTo("338.03"));
        rollup("region=421303&year=2031&unit=wan&groupBy=nature")
                .body("rows.nature", contains("basic", "project"))
                .body("rows.amount", contains("295.23", "42.80"));
        rollup("region=653000&year=2031&unit=wan&groupBy=nature")
                .body("rows.nature", contains("basic", "project", "unspecified"))
                .body("rows.detail", contains(null, null, "undivided"));
    }

    @Test
    void otherCubesHaveTheirOwnDimensions() {
        rollup("cube=revenue&region=653001&year=2031&unit=wan&groupBy=source")
                .body("rows[0].source", equalTo("general-public"))
                .body("rows[0].amount", equalTo("214.20"));
        rollup("cube=basic&region=653000&year=2031&unit=wan&groupBy=economic")
                .body("rows[0].economic", equalTo("30101"))
                .body("rows[0].economicName", equalTo("基本工资"));
        rollup("cube=three-public&region=653000&year=2031&unit=wan").body("total.amount", equalTo("0.50"));
        rollup("cube=project&region=653000&year=2031&unit=wan&groupBy=project,economic,budgetUnit")
                .body("rows[0].project", equalTo("信访维稳"))
                .body("rows[0].economic", equalTo("302"))
                .body("rows[0].budgetUnitName", equalTo("阿图什市信访局"))
                .body("rows[0].detail", nullValue());
    }

    @Test
    void excludedFunctionsAreLeftOut() {
        rollup("region=653000&year=2031&unit=wan&function=2&excludeFunction=20140&excludeFunction=208")
                .body("total.amount", equalTo("11.53"));
    }

    @Test
    void theYearBeforeIsComparedRowByRow() {
        rollup("region=653001&year=2031&unit=wan&groupBy=function&compare=previous-year")
                .body("rows.previous", contains("100.00", "0.00"))
                .body("rows.change", contains("68.63", "11.53"))
                .body("rows.growth", contains("68.63", null));
        rollup("region=653001&year=2030..2031&unit=wan&groupBy=year")
                .body("rows.year", contains(2030, 2031))
                .body("rows.amount", contains("100.00", "180.16"));
    }

    @Test
    void sharesAreOfTheTotalOrOfTheParent() {
        rollup("region=650000&year=2031&groupBy=region&regionLevel=county&share=total")
                .body("rows.share", contains("65.32", "34.68"));
        rollup("region=653000&year=2031&groupBy=region,function&share=parent&unit=wan")
                .body("rows.share", contains("88.39", "11.61", "93.60", "6.40"));
    }

    @Test
    void pagesFollowTheOrder() {
        var first = rollup("region=653000&year=2031&unit=wan&groupBy=function&order=-amount&limit=2")
                .body("rows.function", contains("201", "208"))
                .body("total.amount", equalTo("519.56"))
                .extract()
                .<String>path("next");
        rollup("region=653000&year=2031&unit=wan&groupBy=function&order=-amount&limit=2&cursor=" + first)
                .body("rows.function", contains("210"))
                .body("next", nullValue());
    }

    @Test
    void roundedPartsAddUpToTheRoundedTotal() {
        rollup("region=653001&year=2031&unit=yi&scale=2&groupBy=function,nature")
                .body("rows.amount", contains("0.01", "0.01", "0.00"))
                .body("total.amount", equalTo("0.02"));
    }

    @Test
    void theAdjustedStageFallsBackToTheInitialBook() {
        feed.publish(
                ABook.of("653022", "阿克陶县信访局", 2032).with(expenditure("2014004", "basic", 1_000_000L)),
                ABook.of("653023", "阿合奇县信访局", 2032).with(expenditure("2014004", "basic", 2_000_000L)),
                ABook.of("653023", "阿合奇县信访局", 2032)
                        .stage(Stage.ADJUSTED)
                        .with(expenditure("2014004", "basic", 5_000_000L)));
        rollup("region=653000&year=2032&stage=adjusted&unit=wan")
                .body("total.amount", equalTo("6.00"))
                .body("total.books", equalTo(2))
                .body("carriedFromInitial", equalTo(1))
                .body("coverage.filed", equalTo(2));
    }

    @Test
    void whereNothingIsFiledTheAnswerIsEmpty() {
        rollup("region=540000&year=2031&unit=wan")
                .body("rows", empty())
                .body("total.amount", equalTo("0.00"))
                .body("total.books", equalTo(0));
    }

    @Test
    void theStoredSumsDoNotDrift() {
        io.restassured.RestAssured.given()
                .get("/v1/drift")
                .then()
                .statusCode(200)
                .body("differing", equalTo(0))
                .body("difference", equalTo("0.00"));
    }
}
