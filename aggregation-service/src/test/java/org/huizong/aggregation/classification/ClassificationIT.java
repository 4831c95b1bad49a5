package org.huizong.aggregation.classification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.huizong.aggregation.EventFeed.json;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.event.v1.ClassificationChanged;
import org.huizong.contracts.event.v1.ClassificationChanged.CodeListEdition;
import org.huizong.contracts.event.v1.ClassificationChanged.RegisteredUnit;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the announced register and lists change in the answers. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class ClassificationIT {

    private static final String ZONE = "653190";
    private static EventFeed feed;

    @BeforeAll
    static void open() {
        feed = new EventFeed();
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @Test
    void coverageSaysHowManyBooksTheRegisterExpects() {
        // Given
        feed.publish(ABook.of("653125", "莎车县财政局", 2054).with(ABook.expenditure("2010601", "basic", 1_000_000L)));
        rollup("region=653125&year=2054").body("coverage.filed", equalTo(1)).body("coverage.expected", nullValue());
        // When
        announce(unit("653125", "莎车县财政局", 1, true, null, null));
        announce(unit("653125", "莎车县审计局", 1, true, 2054, null));
        announce(unit("653125", "莎车县旧局", 1, true, null, 2053));
        announce(unit("653125", "莎车县某站", 1, false, null, null));
        // Then
        awaitExpected("region=653125&year=2054", 2);
        awaitExpected("region=653100&year=2054", 2);
        awaitExpected("region=653125&year=2053..2054&groupBy=year", 4);
        announce(unit("653125", "莎车县审计局", 2, false, null, null));
        announce(unit("653125", "莎车县审计局", 1, true, null, null));
        awaitExpected("region=653125&year=2054", 1);
        rollup("region=653100&scope=own&year=2054").body("coverage.expected", nullValue());
        rollup("region=653100&year=2054&groupBy=region&trust=true")
                .body("rows.region", contains("653125"))
                .body("rows.filed", contains(1))
                .body("rows.expected", contains(1));
    }

    @Test
    void whatTheRegisterExpectedInThePastIsNotKnown() {
        // Given
        feed.publish(ABook.of("653127", "麦盖提县财政局", 2056).with(ABook.expenditure("2010601", "basic", 100)));
        announce(unit("653127", "麦盖提县财政局", 1, true, 2056, null));
        awaitExpected("region=653127&year=2056", 1);
        // When
        String watermark = rollup("region=653127&year=2056").extract().path("watermark");
        // Then
        rollup("region=653127&year=2056&groupBy=region&trust=true&asOf=" + watermark)
                .body("coverage.filed", equalTo(1))
                .body("coverage.expected", nullValue())
                .body("rows.filed", contains(1))
                .body("rows.expected", contains(nullValue()));
    }

    @Test
    void aLocalRegionIsARowAndItsBooksAreItsOwn() {
        // Given
        var before = given().get("/v1/rollups?region=653100&year=2055").header("ETag");
        announce(regionsWith(ZONE, "喀什经济开发区", "653100"));
        // When
        feed.publish(ABook.of(ZONE, "喀什经济开发区财政局", 2055).with(ABook.expenditure("2010601", "basic", 2_000_000L)));
        // Then
        given().get("/v1/regions/" + ZONE).then().statusCode(200).body("name", equalTo("喀什经济开发区"));
        rollup("region=653100&year=2055&groupBy=region")
                .body("rows.region", contains(ZONE))
                .body("rows.regionName", contains("喀什经济开发区"))
                .body("total.amount", equalTo("20000.00"));
        assertThat(given().get("/v1/rollups?region=653100&year=2055").header("ETag"))
                .isNotEqualTo(before);
    }

    @Test
    void aYearIsQueriedInTheTreeOfAnotherEdition() {
        feed.publish(
                ABook.of("653126", "叶城县信访局", 2023)
                        .with(
                                ABook.expenditure("2010308", "basic", 5_000_000L),
                                ABook.expenditure("20103", "basic", "undivided", 30_000L),
                                ABook.expenditure("2010301", "basic", 1_000_000L)),
                ABook.of("653126", "叶城县信访局", 2025).with(ABook.expenditure("2014004", "basic", 7_000_000L)));
        var query =
                "region=653126&year=2023,2025&groupBy=year&groupBy=function&functionLevel=section&unit=wan&order=year"
                        + "&order=function";
        rollup(query)
                .body("rows.function", contains("20103", "20140"))
                .body("rows.amount", contains("6.03", "7.00"))
                .body("codeEdition", nullValue());
        rollup(query + "&codeEdition=2025")
                .body("rows.function", contains("201", "20103", "20140", "20140"))
                .body("rows.year", contains(2023, 2023, 2023, 2025))
                .body("rows.amount", contains("0.03", "1.00", "5.00", "7.00"))
                .body("total.amount", equalTo("13.03"))
                .body("codeEdition", equalTo(2025));
        rollup(query + "&codeEdition=2023&function=20103")
                .body("rows.amount", contains("6.03", "7.00"))
                .body("rows.books", contains(1, 1));
        rollup("region=653126&year=2025&codeEdition=2023&function=2010308&groupBy=budgetUnit&unit=wan")
                .body("total.amount", equalTo("7.00"));
        given().get("/v1/rollups?cube=basic&codeEdition=2023").then().statusCode(400);
    }

    private static void awaitExpected(String query, int expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> rollup(query).body("coverage.expected", equalTo(expected)));
    }

    private static void announce(ClassificationChanged event) {
        feed.send(ClassificationChanged.TOPIC, event.entityId(), ClassificationChanged.TYPE, json(event));
    }

    private static ClassificationChanged unit(
            String region, String name, long version, boolean expected, Integer firstYear, Integer lastYear) {
        var path = List.of("650000", "653100", region);
        return new ClassificationChanged(
                ClassificationChanged.BUDGET_UNIT,
                BookId.ofBudgetUnit(region, name),
                version,
                1,
                new RegisteredUnit(region, path, name, null, "unspecified", expected, firstYear, lastYear),
                null);
    }

    private static ClassificationChanged regionsWith(String code, String name, String parent) {
        var seed = CodeList.seed(CodeList.REGION);
        var columns = List.of("code", "name", "parent", "level");
        var rows = new ArrayList<List<String>>();
        seed.rows().forEach(row -> rows.add(columns.stream().map(row::get).toList()));
        rows.add(List.of(code, name, parent, "3"));
        return new ClassificationChanged(
                ClassificationChanged.CODE_LIST,
                BookId.ofCodeList(CodeList.REGION, 2055),
                1,
                1,
                null,
                new CodeListEdition(CodeList.REGION, 2055, columns, rows));
    }
}
