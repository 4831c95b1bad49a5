package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.aggregation.ABook.expenditure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that is another one than before is explained by the books that moved it, and by nothing else. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class ChangesIT {

    private static final int YEAR = 2073;

    private static String empty;
    private static String filed;
    private static String amended;
    private static String withdrawn;

    /** Once: the port of the service is told to each test, and not before. */
    @BeforeEach
    void publishOnce() {
        if (withdrawn != null) {
            return;
        }
        empty = given().get("/v1/drift").then().statusCode(200).extract().path("watermark");
        try (var feed = new EventFeed()) {
            filed = publish(feed, first(), second());
            amended = publish(
                    feed,
                    first().version(2)
                            .with(
                                    expenditure("2014004", "basic", 130_000_00L),
                                    expenditure("2080505", "basic", 5_000_00L)));
            withdrawn = publish(feed, ABook.of("653022", "阿克陶县信访局", YEAR).version(2));
        }
    }

    @Test
    void anAmendmentIsToldWithBothVersions() {
        var changes = changes("region=653000&since=" + filed + "&until=" + amended);
        assertThat(changes.getList("changes")).hasSize(1);
        assertThat(changes.getString("changes[0].book")).isEqualTo("/v1/budget-books/" + first().id());
        assertThat(changes.getInt("changes[0].fromVersion")).isEqualTo(1);
        assertThat(changes.getInt("changes[0].toVersion")).isEqualTo(2);
        assertThat(changes.getString("changes[0].before")).isEqualTo("105000.00");
        assertThat(changes.getString("changes[0].after")).isEqualTo("135000.00");
        assertThat(changes.getString("total.change")).isEqualTo("30000.00");
        assertThat(changes.getBoolean("proof.holds")).isTrue();
    }

    @Test
    void aWithdrawalIsAVersionThatAddsNothing() {
        var changes = changes("region=653022&since=" + amended + "&until=" + withdrawn);
        assertThat(changes.getInt("changes[0].fromVersion")).isEqualTo(1);
        assertThat(changes.getInt("changes[0].toVersion")).isEqualTo(2);
        assertThat(changes.getString("changes[0].after")).isEqualTo("0.00");
        assertThat(changes.getString("total.before")).isEqualTo("7000.00");
        assertThat(changes.getBoolean("proof.holds")).isTrue();
    }

    @Test
    void booksThatDidNotMoveTheFigureAreNotTold() {
        var changes = changes("function=208&since=" + filed + "&until=" + withdrawn);
        assertThat(changes.getList("changes")).isEmpty();
        assertThat(changes.getString("total.change")).isEqualTo("0.00");
        assertThat(changes.getBoolean("proof.holds")).isTrue();
    }

    @Test
    void theWholeHistoryAddsUpPageByPage() {
        var whole = changes("since=" + empty);
        assertThat(whole.getInt("proof.changes")).isEqualTo(4);
        assertThat(whole.getString("total.after")).isEqualTo("135000.00");
        assertThat(whole.getBoolean("proof.holds")).isTrue();
        var seen = new ArrayList<Object>();
        var cursor = "";
        do {
            var page = changes("limit=1&since=" + empty + cursor);
            seen.addAll(page.getList("changes"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(whole.<Object>getList("changes"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unit=wan, since",
        "since=99999999, 'since, until'",
        "since=0&stage=adjusted, stage",
        "since=yesterday, since",
        "since=0&groupBy=function, groupBy",
    })
    void whatItCannotMeanIsRefused(String query, String parameter) {
        given().get("/v1/rollups/changes?year=" + YEAR + "&" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    private static ABook first() {
        return ABook.of("653001", "阿图什市信访局", YEAR);
    }

    private static ABook second() {
        return ABook.of("653022", "阿克陶县信访局", YEAR).with(expenditure("2014004", "basic", 7_000_00L));
    }

    private static String publish(EventFeed feed, ABook... books) {
        for (var book : books) {
            if (book.event().version() == 1 && book.event().views().isEmpty()) {
                book.with(expenditure("2014004", "basic", 100_000_00L), expenditure("2080505", "basic", 5_000_00L));
            }
            feed.send(book.event());
        }
        EventFeed.await(List.of(books).stream().map(ABook::change).toList());
        return given().get("/v1/rollups?year=" + YEAR + "&minWatermark=" + books[0].change())
                .then()
                .statusCode(200)
                .extract()
                .path("watermark");
    }

    private static JsonPath changes(String query) {
        return given().get("/v1/rollups/changes?year=" + YEAR + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
