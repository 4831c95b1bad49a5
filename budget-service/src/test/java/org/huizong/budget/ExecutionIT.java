package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.BOOKS;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.event.v1.ClassificationChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monthly treasury files become the executed book, and the register that they name is announced. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ExecutionIT {

    private static final ABookBody BOOK = ABookBody.ofTheArchives();
    private static final String HEADINGS = "区划代码,单位名称,年度,月份,支出功能分类科目代码,部门支出经济分类科目代码,资金来源,项目类别,累计支出（元）\n";

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void monthsMakeASeriesAndTheNewestOneTheBook() {
        // Given
        create(BOOK.id(), BOOK.json());
        var id = BookId.of(BOOK.region(), BOOK.unitName(), BOOK.year(), Stage.EXECUTED);
        // When
        var january = send(line(1, "100.00"), Map.of()).jsonPath();
        var march = send(line(3, "250.00"), Map.of("status", "published")).jsonPath();
        var again = send(line(3, "250.00"), Map.of("status", "published")).jsonPath();
        var february = send(line(2, "300.00"), Map.of("status", "published")).jsonPath();
        // Then
        assertThat(List.of(
                        january.getString("units[0].months[0].change"),
                        january.getString("units[0].book.status"),
                        march.getString("units[0].book.change"),
                        again.getString("units[0].months[0].change"),
                        again.getString("units[0].book.change"),
                        february.getString("units[0].book.change")))
                .isEqualTo(List.of("created", "approved", "new-version", "unchanged", "unchanged", "unchanged"));
        assertThat(february.getString("units[0].months[0].notes[0].line")).startsWith("2012604 30101");
        assertThat(bureau().queryParams(Map.of("year", BOOK.year(), "budgetUnit", BOOK.budgetUnit()))
                        .get("/v1/executions")
                        .jsonPath()
                        .getList("items.collect { it.month + ' ' + it.amount + ' ' + it.inMonth }"))
                .isEqualTo(List.of("1 100.00 100.00", "2 300.00 200.00", "3 250.00 -50.00"));
        assertThat(given().get(BOOKS + id + "/tables/3").jsonPath().getString("rows[0].cells.total"))
                .isEqualTo("250.00");
        var rate = bureau().queryParam("against", "budget")
                .get(BOOKS + id + "/comparison")
                .jsonPath();
        assertThat(rate.getString("items.find { it.id == 't3/2012604/basic' }.executionRate"))
                .isEqualTo("25.00");
        var elsewhere = TestTokens.ofRegions("finance-bureau", "421303");
        assertThat(given().auth()
                        .oauth2(elsewhere)
                        .get("/v1/executions")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        var month = "/v1/executions/" + BOOK.budgetUnit() + "-" + BOOK.year() + "-03";
        assertThat(given().auth().oauth2(elsewhere).get(month).statusCode()).isEqualTo(404);
        assertThat(bureau().get(month).jsonPath().getString("items[0].function"))
                .isEqualTo("2012604");
    }

    @Test
    void aLineInErrorIsNamedAndNothingIsStored() {
        var text = line(1, "100.00") + line(1, "1.005").substring(HEADINGS.length());
        var refused = send(text, Map.of());
        var tried = send(text, Map.of("dryRun", true));
        assertThat(refused.statusCode() + " " + refused.jsonPath().getString("errors[0].field") + " "
                        + refused.jsonPath().getInt("errors[0].line"))
                .isEqualTo("422 amount 3");
        assertThat(tried.statusCode() + " " + tried.jsonPath().getList("rejected.line") + " "
                        + tried.jsonPath().getString("units[0].months[0].amount"))
                .isEqualTo("200 [3] 100.00");
        assertThat(bureau().get("/v1/executions").jsonPath().getList("items")).isEmpty();
        assertThat(given().auth()
                        .oauth2(TestTokens.ofRegions("finance-bureau", "421303"))
                        .contentType("text/csv; charset=utf-8")
                        .body(line(1, "1.00").getBytes(StandardCharsets.UTF_8))
                        .post("/v1/executions")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theBookAndItsUnitAreAnnounced() {
        try (var books = TopicReader.fromNowOn(DepartmentalBudgetChanged.TOPIC);
                var register = TopicReader.fromNowOn(ClassificationChanged.TOPIC)) {
            send(line(1, "100.00"), Map.of());
            var unit = BOOK.budgetUnit().toString();
            var registered =
                    register.await(1, message -> message.key().equals(unit)).get(0);
            var book = books.await(
                            1, message -> new String(message.value(), StandardCharsets.UTF_8).contains("\"executed\""))
                    .get(0);
            assertThat(new String(registered.value(), StandardCharsets.UTF_8))
                    .contains("\"expected\":false", "\"regionPath\":[\"650000\",\"653000\",\"653001\"]");
            assertThat(new String(book.value(), StandardCharsets.UTF_8))
                    .contains(
                            "\"cube\":\"expenditure\",\"function\":\"2012604\",\"nature\":\"basic\"",
                            "\"amountFen\":10000");
        }
    }

    private static String line(int month, String amount) {
        return HEADINGS
                + String.join(
                        ",",
                        BOOK.region(),
                        BOOK.unitName(),
                        Integer.toString(BOOK.year()),
                        Integer.toString(month),
                        "2012604",
                        "30101",
                        "一般公共预算",
                        "1",
                        amount)
                + "\n";
    }

    private static Response send(String text, Map<String, ?> parameters) {
        return bureau().contentType("text/csv; charset=utf-8")
                .queryParams(parameters)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/executions");
    }
}
