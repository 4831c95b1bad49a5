package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.aggregation.ABook.basic;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.ABook.project;
import static org.huizong.aggregation.ABook.revenue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of a rollup leads to the lines of its books, and they add up to it. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class LineageIT {

    private static final Set<String> MEASURES = Set.of("amount", "books", "year", "detail");

    private static EventFeed feed;

    @BeforeAll
    static void publish() {
        feed = new EventFeed();
        feed.publish(
                ABook.of("653001", "阿图什市信访局", 2071)
                        .with(
                                expenditure("2014004", "basic", 110_000_000L),
                                expenditure("2014004", "project", 58_630_000L),
                                expenditure("2101101", "basic", 7_610_000L),
                                expenditure("21011", "basic", "rounding", 10_000L),
                                revenue("2014004", "general-public", 214_200_000L),
                                basic("30101", "personnel", 40_000_000L),
                                project("2014004", "302", "信访维稳", 58_630_000L)),
                ABook.of("653000", "克州信访局", 2071)
                        .with(
                                expenditure("2014004", "basic", 300_000_000L),
                                expenditure("208", "unspecified", "undivided", 39_400_000L)),
                ABook.of("421303", "曾都区财政局", 2071).with(expenditure("2010601", "basic", 1_000_000L)));
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "expenditure, groupBy=nature",
        "expenditure, groupBy=function&functionLevel=item",
        "expenditure, groupBy=function&groupBy=nature&functionLevel=section",
        "expenditure, groupBy=budgetUnit",
        "expenditure, scope=own&region=653000&groupBy=nature",
        "expenditure, region=650000&function=201&groupBy=nature",
        "revenue, groupBy=source",
        "basic, groupBy=economic&groupBy=nature",
        "project, groupBy=project&groupBy=economic",
    })
    void everyRowIsProved(String cube, String query) {
        var rows = get("/v1/rollups", "cube=" + cube + "&year=2071&" + query).<Map<String, Object>>getList("rows");
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var traced = get("/v1/rollups/lineage", "cube=" + cube + "&year=2071&" + cell(query, row));
            assertThat(traced.getBoolean("proof.holds")).as("%s", row).isTrue();
            assertThat(traced.getString("cell.amount")).isEqualTo(row.get("amount"));
            assertThat(traced.getInt("cell.books")).isEqualTo(row.get("books"));
            assertThat(added(traced.getList("lines.amount"))).isEqualByComparingTo((String) row.get("amount"));
        }
    }

    @Test
    void aPageEndsWhereTheNextBeginsAndTheProofIsOverAll() {
        var seen = new HashSet<String>();
        var sum = BigDecimal.ZERO;
        var cursor = "";
        do {
            var page = get("/v1/rollups/lineage", "year=2071&region=653000&limit=1" + cursor);
            assertThat(page.getInt("proof.lines")).isEqualTo(6);
            assertThat(page.getString("proof.sum")).isEqualTo("5156500.00");
            var line = page.getMap("lines[0]");
            assertThat(seen.add(line.toString())).isTrue();
            sum = sum.add(new BigDecimal((String) line.get("amount")));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(6);
        assertThat(sum).isEqualByComparingTo("5156500.00");
    }

    @Test
    void aLineNamesItsBookAndWhereItStands() {
        var traced = get("/v1/rollups/lineage", "year=2071&function=2101101");
        var book = ABook.of("653001", "阿图什市信访局", 2071).id();
        assertThat(traced.getString("lines[0].book")).isEqualTo("/v1/budget-books/" + book);
        assertThat(traced.getInt("lines[0].version")).isEqualTo(1);
        assertThat(traced.getString("lines[0].regionName")).isEqualTo("阿图什市");
        assertThat(traced.getString("lines[0].budgetUnitName")).isEqualTo("阿图什市信访局");
        assertThat(traced.getString("lines[0].function")).isEqualTo("2101101");
        assertThat(traced.getString("lines[0].nature")).isEqualTo("basic");
    }

    @Test
    void aCellWithoutLinesIsProvedToBeNothing() {
        var traced = get("/v1/rollups/lineage", "year=2071&function=229");
        assertThat(traced.getString("cell.amount")).isEqualTo("0.00");
        assertThat(traced.getBoolean("proof.holds")).isTrue();
        assertThat(traced.getList("lines")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "groupBy=nature, groupBy",
        "nature=basic&cube=revenue, nature",
        "functionLevel=item, functionLevel",
        "economic=3010&cube=basic, economic",
        "cursor=nonsense, cursor",
        "limit=0, limit",
    })
    void whatItCannotMeanIsRefused(String query, String parameter) {
        given().get("/v1/rollups/lineage?year=2071&" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("type", containsString("invalid-parameter"));
    }

    /** The row's own words as the parameters that name its cell. */
    private static String cell(String query, Map<String, Object> row) {
        var cell = new StringBuilder("limit=200");
        for (var part : query.split("&")) {
            if (part.startsWith("functionLevel") || part.startsWith("scope") || part.startsWith("region")) {
                cell.append('&').append(part);
            } else if (part.startsWith("function=") && !row.containsKey("function")) {
                cell.append('&').append(part);
            }
        }
        row.forEach((name, value) -> {
            if (!MEASURES.contains(name) && !name.endsWith("Name")) {
                cell.append('&').append(name).append('=').append(value);
            }
        });
        return cell.toString();
    }

    private static BigDecimal added(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonPath get(String path, String query) {
        return given().get(path + "?" + query).then().statusCode(200).extract().jsonPath();
    }
}
