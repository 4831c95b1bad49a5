package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds before and after adding up, ranks, orders, and the query that is too large. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class ThresholdsIT {

    private static final String QUESTION = "region=653000&year=2067&groupBy=function";

    @BeforeEach
    void publish() {
        try (var feed = new EventFeed()) {
            feed.publish(
                    ABook.of("653001", "阿图什市信访局", 2066).with(expenditure("2014004", "basic", 50)),
                    ABook.of("653001", "阿图什市信访局", 2067)
                            .with(
                                    expenditure("2014004", "basic", 100),
                                    expenditure("2080505", "basic", 300),
                                    expenditure("2210201", "basic", 400)),
                    ABook.of("653022", "阿克陶县信访局", 2067)
                            .with(expenditure("2014004", "basic", 300), expenditure("2101101", "basic", 1000)));
        }
    }

    @Test
    void linesBelowAThresholdTakeNoPart() {
        var answer = rollup(QUESTION + "&minLine=2.00&maxLine=9.99");
        assertThat(functions(answer)).containsExactly("201", "208", "221");
        answer.body("rows.amount", equalTo(List.of("3.00", "3.00", "4.00")))
                .body("rows.books", equalTo(List.of(1, 1, 1)))
                .body("total.amount", equalTo("10.00"))
                .body("total.books", equalTo(2))
                .body("coverage.filed", equalTo(2))
                .body("thresholds.minLine", equalTo("2.00"))
                .body("thresholds.totalCovers", equalTo("all-rows-of-lines-within"));
    }

    @Test
    void theLineageOfLinesWithinAThresholdAddsUpToTheirRow() {
        given().get("/v1/rollups/lineage?region=653000&year=2067&function=201&minLine=2.00")
                .then()
                .statusCode(200)
                .body("cell.amount", equalTo("3.00"))
                .body("lines.size()", equalTo(1))
                .body("proof.holds", equalTo(true));
    }

    @Test
    void rowsBelowAThresholdAreLeftOutOfThePageButNotOfTheTotal() {
        rollup(QUESTION + "&minAmount=4.00&rank=true&order=-amount")
                .body("rows.function", equalTo(List.of("210", "201", "221")))
                .body("rows.rank", equalTo(List.of(1, 2, 2)))
                .body("total.amount", equalTo("21.00"))
                .body("thresholds.totalCovers", equalTo("all-rows"))
                .body("thresholds.shown.rows", equalTo(3))
                .body("thresholds.shown.amount", equalTo("18.00"))
                .body("thresholds.leftOut.rows", equalTo(1))
                .body("thresholds.leftOut.amount", equalTo("3.00"));
    }

    @Test
    void aRankIsAmongAllRowsAndNotThoseOfThePage() {
        var ranks = new ArrayList<Integer>();
        var next = "";
        do {
            var page = rollup(QUESTION + "&rank=true&order=amount&limit=1" + next)
                    .extract()
                    .jsonPath();
            ranks.addAll(page.getList("rows.rank"));
            next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!next.isEmpty());
        assertThat(ranks).containsExactly(1, 2, 2, 4);
    }

    @Test
    void aRowWithoutTheValueIsLastAndHasNoRank() {
        for (var order : List.of("growth", "-growth")) {
            rollup(QUESTION + "&compare=previous-year&rank=true&order=" + order)
                    .body("rows[0].function", equalTo("201"))
                    .body("rows[0].growth", equalTo("700.00"))
                    .body("rows.rank", equalTo(Arrays.asList(1, null, null, null)));
        }
    }

    @Test
    void rowsAreOrderedByChangeAndShareAcrossPages() {
        var question = QUESTION + "&compare=previous-year&share=total&order=-change&order=share&limit=1";
        var functions = new ArrayList<String>();
        var next = "";
        do {
            var page = rollup(question + next).extract().jsonPath();
            functions.addAll(page.getList("rows.function"));
            next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!next.isEmpty());
        assertThat(functions).containsExactly("210", "221", "201", "208");
    }

    @Test
    void anExportHoldsTheSameRowsAndRanks() {
        var csv = given().accept("text/csv")
                .get("/v1/rollups?" + QUESTION + "&minAmount=4&rank=true&order=-amount")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().findFirst().orElseThrow()).contains("rank");
        assertThat(csv.lines()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minLine=x|minLine",
                "minLine=0.001|minLine",
                "minLine=2&maxLine=1|minLine",
                "cube=performance&minLine=1|minLine",
                "groupBy=function&minAmount=1e3|minAmount",
                "groupBy=function&minAmount=2&maxAmount=1|minAmount",
                "minAmount=1|minAmount",
                "rank=true|rank",
                "groupBy=function&rank=first|rank",
                "groupBy=function&order=growth|order",
                "groupBy=function&order=share|order",
                "groupBy=function&order=amount&order=-amount|order",
                "groupBy=function&limit=1000000|limit"
            })
    void contradictionsAreRefusedByName(String query, String parameter) {
        given().get("/v1/rollups?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:huizong:problem:invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void moreRowsThanCanBeWaitedForAreRefusedWithTheExportThatHasThem() {
        publishMoreThanTheTestsAllow();
        given().header("Accept-Language", "en")
                .get("/v1/rollups?year=2068&groupBy=budgetUnit&groupBy=function&functionLevel=item")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:huizong:problem:query-too-large"))
                .body("detail", containsString("text/csv"));
        var csv = given().accept("text/csv")
                .get("/v1/rollups?year=2068&groupBy=budgetUnit&groupBy=function&functionLevel=item")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(1 + 600);
    }

    /** The tests' configuration caps an answer at 500 rows. */
    private static void publishMoreThanTheTestsAllow() {
        try (var feed = new EventFeed()) {
            var books = new ABook[20];
            for (int i = 0; i < books.length; i++) {
                books[i] = ABook.of("653001", "单位" + i, 2068);
                var facts = new Fact[30];
                for (int j = 0; j < facts.length; j++) {
                    facts[j] = expenditure("20101" + (10 + j), "basic", 1);
                }
                books[i].with(facts);
            }
            feed.publish(books);
        }
    }

    private static List<String> functions(ValidatableResponse answer) {
        return answer.extract().jsonPath().getList("rows.function");
    }
}
