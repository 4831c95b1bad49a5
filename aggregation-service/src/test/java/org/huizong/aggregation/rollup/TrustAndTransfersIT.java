package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.ABook.revenue;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a number: how far it is approved, and what of it passed between levels of government. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class TrustAndTransfersIT {

    private static final List<String> FILED = List.of("submitted");

    @Test
    void aCorrectionThatNobodyApprovedIsNotApprovedMoney() {
        try (var feed = new EventFeed()) {
            feed.publish(
                    ABook.of("653001", "阿图什市信访局", 2191).with(expenditure("2014004", "basic", 300)),
                    ABook.of("653022", "阿克陶县信访局", 2191)
                            .with(List.of("approved", "published"), expenditure("2014004", "basic", 50))
                            .with(FILED, expenditure("2014004", "basic", 60), expenditure("2080505", "basic", 40)),
                    ABook.of("653023", "阿合奇县信访局", 2191).with(FILED, expenditure("2080505", "basic", 200)));
        }
        given().auth()
                .oauth2(TestTokens.of("administrator"))
                .get("/v1/rollups?region=653000&year=2191&status=submitted&groupBy=region&trust=true")
                .then()
                .statusCode(200)
                .body("rows.region", contains("653001", "653022", "653023"))
                .body("rows.approvedShare", contains("100.00", "0.00", "0.00"))
                .body("rows.filed", contains(1, 1, 1))
                .body("total.approvedShare", equalTo("50.00"));
        rollup("region=653000&year=2191&groupBy=function&trust=true")
                .body("rows.approvedShare", contains("100.00"))
                .body("rows[0].filed", nullValue());
    }

    @Test
    void whatWasReceivedWithinIsEliminatedOnlyWhereTheBooksProveIt() {
        try (var feed = new EventFeed()) {
            feed.publish(
                    ABook.of("653000", "克州信访局", 2192)
                            .with(
                                    revenue("2014004", "general-public", 700),
                                    revenue("2014004", "general-public-superior", 300)),
                    ABook.of("653001", "阿图什市信访局", 2192)
                            .with(
                                    revenue("2014004", "unit-funds", 100),
                                    revenue("2014004", "government-funds-superior", 200)));
        }
        var question = "cube=revenue&year=2192&transfers=true";
        rollup(question + "&region=653000&groupBy=region")
                .body("rows.region", contains("653000", "653001"))
                .body("rows.gross", contains("10.00", "3.00"))
                .body("rows.transfersIn", contains("3.00", "2.00"))
                .body("rows.elimination", contains("0.00", "0.00"))
                .body("rows.net", contains("10.00", "3.00"))
                .body("total.gross", equalTo("13.00"))
                .body("total.transfersIn", equalTo("5.00"))
                .body("total.elimination", nullValue())
                .body("total.net", nullValue())
                .body("total.eliminationAtMost", equalTo("2.00"));
        rollup(question)
                .body("rows[0].elimination", equalTo("5.00"))
                .body("rows[0].net", equalTo("8.00"))
                .body("total.eliminationAtMost", equalTo("5.00"));
        rollup(question + "&groupBy=source&region=653000&order=-amount")
                .body("rows.transfersIn", contains("0.00", "3.00", "2.00", "0.00"))
                .body("rows.eliminationAtMost", contains("0.00", "0.00", "2.00", "0.00"));
        var csv = given().accept("text/csv")
                .get("/v1/rollups?" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("eliminationAtMost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transfers=true|transfers",
                "cube=revenue&transfers=yes|transfers",
                "cube=revenue&groupBy=budgetUnit&transfers=true|transfers",
                "cube=revenue&transfers=true&scale=2|scale",
                "trust=1|trust"
            })
    void contradictionsAreRefusedByName(String query, String parameter) {
        given().get("/v1/rollups?" + query).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }
}
