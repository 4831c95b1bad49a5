package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.act;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 批量批复 and the letters that come of it. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ApprovalBatchIT {

    private final ABookBody archives = ABookBody.ofTheArchives();
    private final ABookBody library = archives.withUnitName("阿图什市图书馆");
    private final ABookBody theatre = archives.withUnitName("阿图什市文工团");

    @BeforeEach
    void twoSubmittedBooksAndADraft() {
        BudgetApi.deleteEverything();
        for (var book : List.of(archives, library, theatre)) {
            create(book.id(), book.json());
        }
        act(archives.id(), "submission", Map.of());
        act(library.id(), "submission", Map.of());
    }

    @Test
    void everySubmittedBookOfARegionIsApprovedUnderANumberOfItsOwn() {
        var report =
                batch(Map.of("region", "653001", "year", 2026, "numberPattern", "阿财预〔{year}〕{n}号", "firstNumber", 12));
        assertThat(report.statusCode() + " " + report.jsonPath().getInt("approved"))
                .isEqualTo("200 2");
        assertThat(report.jsonPath().getList("items.collect { it.unitName + ' ' + it.documentNumber }"))
                .isEqualTo(List.of("阿图什市图书馆 阿财预〔2026〕12号", "阿图什市档案局 阿财预〔2026〕13号"));
        assertThat(status(theatre)).isEqualTo("draft");
    }

    @Test
    void aRefusedBookStopsNoOtherAndUsesUpNoNumber() {
        var report = batch(Map.of(
                "books",
                List.of(
                        Map.of("id", theatre.id()),
                        Map.of("id", library.id(), "version", 1),
                        Map.of("id", archives.id(), "version", 2)),
                "numberPattern",
                "阿财预〔{year}〕{n}号"));
        assertThat(report.jsonPath()
                        .getList("items.collect { it.result + ' ' + (it.problem?.type ?: it.documentNumber) }"))
                .isEqualTo(List.of(
                        "refused urn:huizong:problem:wrong-status",
                        "refused urn:huizong:problem:precondition-failed",
                        "approved 阿财预〔2026〕1号"));
        assertThat(List.of(status(theatre), status(library), status(archives)))
                .isEqualTo(List.of("draft", "submitted", "approved"));
    }

    @Test
    void theSameBatchTwiceChangesNothing() {
        var order = Map.of("books", List.of(Map.of("id", archives.id(), "documentNumber", "阿财预〔2026〕7号")));
        batch(order);
        var again = batch(order);
        assertThat(again.jsonPath().getList("items.result")).isEqualTo(List.of("unchanged"));
        assertThat(bureau().get(BudgetApi.BOOKS + archives.id()).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void anUnreadableOrderNamesItsFields() {
        var refused = batch(Map.of(
                "books",
                List.of(
                        Map.of("id", archives.id(), "documentNumber", "阿财预〔2026〕7号"),
                        Map.of("id", library.id(), "documentNumber", "阿财预〔2026〕7号"),
                        Map.of("id", theatre.id(), "documentNumber", "同意"))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("errors.field"))
                .isEqualTo(List.of("books[1].documentNumber", "books[2].documentNumber"));
    }

    @Test
    void theLetterSaysWhatWasApprovedAndStaysWhenTheBookGoesOn() {
        batch(Map.of("books", List.of(Map.of("id", archives.id(), "documentNumber", "阿财预〔2026〕7号"))));
        act(archives.id(), "publication", Map.of());
        var letter = letter(archives, "application/json");
        var page = letter(archives, "text/html");
        assertThat(letter.jsonPath().<String, Object>getMap(""))
                .containsAllEntriesOf(Map.of(
                        "unitName", "阿图什市档案局",
                        "documentNumber", "阿财预〔2026〕7号",
                        "version", 3,
                        "expenditure", "1000.00",
                        "expenditureByClass",
                                List.of(Map.of("key", "201", "name", "201 一般公共服务支出", "amount", "1000.00"))));
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("阿财预〔2026〕7号", "<td>201 一般公共服务支出</td><td>0.10</td>")
                .doesNotContain("{{");
        assertThat(new String(letter(archives, "application/pdf").asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(letter(theatre, "text/html").statusCode()).isEqualTo(404);
    }

    private static Response letter(ABookBody book, String type) {
        return bureau().accept(type).get(BudgetApi.BOOKS + book.id() + "/approval-letter");
    }

    private static String status(ABookBody book) {
        return bureau().get(BudgetApi.BOOKS + book.id()).jsonPath().getString("status");
    }

    private static Response batch(Map<String, ?> order) {
        return bureau().contentType("application/json").body(order).post("/v1/approval-batches");
    }
}
