package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.firstBook;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ImportIT {

    private static final String ARTUX = "653001-2025-budget";
    private static final List<String> SAMPLES =
            List.of(ARTUX, "653000-2025-budget", "421303-2025-budget", "650104-2021-final-accounts");
    private static final Map<String, String> PUBLISHED = Map.of("status", "published");

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @ParameterizedTest
    @CsvSource({
        "653001-2025-budget, 653001, 阿图什市信访局, 2025, initial, 11",
        "653000-2025-budget, 653000, 克孜勒苏柯尔克孜自治州信访局, 2025, initial, 11",
        "421303-2025-budget, 421303, 曾都区信访局, 2025, initial, 0",
        "650104-2021-final-accounts, 650104, 乌鲁木齐高新技术产业开发区（乌鲁木齐市新市区）信访局, 2021, final-accounts, 0"
    })
    void aPublishedDocumentBecomesThePublishedBookOfItsUnit(
            String document, String region, String unitName, int year, String stage, int tables) {
        // When
        var answer = importDocument(sample(document), PUBLISHED);
        // Then
        assertThat(firstBook(answer))
                .isEqualTo(Map.of(
                        "change", "created",
                        "region", region,
                        "unitName", unitName,
                        "year", year,
                        "stage", stage,
                        "status", "published",
                        "version", 1,
                        "tables", tables));
        assertThat(answer.header("Huizong-Change")).isEqualTo(answer.jsonPath().getString("books[0].id") + "@1");
    }

    @Test
    void importingAgainAndInReverseOrderMovesNothing() {
        // Given
        SAMPLES.forEach(document -> importDocument(sample(document), PUBLISHED));
        var rows = BudgetApi.rowsOfAWrite();
        // When
        var again = new ArrayList<>(SAMPLES);
        Collections.reverse(again);
        again.addAll(SAMPLES);
        var changes = again.stream()
                .map(document ->
                        importDocument(sample(document), PUBLISHED).jsonPath().getString("books[0].change"))
                .distinct()
                .toList();
        // Then
        assertThat(changes).isEqualTo(List.of("unchanged"));
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
    }

    @Test
    void theSameBookFromOtherBytesIsANewVersion() {
        // Given
        importDocument(sample(ARTUX), PUBLISHED);
        // When
        var answer = importDocument(sample(ARTUX) + "\n", PUBLISHED);
        // Then
        assertThat(firstBook(answer)).containsEntry("change", "new-version").containsEntry("version", 2);
    }

    @Test
    void aDraftOfAPublishedBookIsACorrectionThatThePublicDoesNotSee() {
        // Given
        var href = importDocument(sample(ARTUX), PUBLISHED).jsonPath().getString("books[0].href");
        // When
        var answer = importDocument(sample(ARTUX).replace("222.22", "222.32"), Map.of("status", "draft"));
        // Then
        assertThat(firstBook(answer)).containsEntry("change", "new-version").containsEntry("status", "draft");
        assertThat(List.of(
                        given().get(href).jsonPath().getString("status"),
                        given().get(href).header("ETag"),
                        bureau().get(href).jsonPath().getString("status"),
                        bureau().get(href).header("ETag")))
                .isEqualTo(List.of("published", "\"1\"", "draft", "\"2\""));
    }

    @Test
    void aDraftThatIsImportedAgainAsPublishedIsPublished() {
        importDocument(sample(ARTUX), Map.of());
        assertThat(firstBook(importDocument(sample(ARTUX), PUBLISHED)))
                .containsEntry("change", "new-version")
                .containsEntry("status", "published");
    }

    @Test
    void aDryRunTellsEverythingAndStoresNothing() {
        // Given
        var rows = BudgetApi.rowsOfAWrite();
        // When
        var answer = importDocument(sample(ARTUX), Map.of("dryRun", "true"));
        // Then
        var path = answer.jsonPath();
        int counted = path.getInt("books[0].findings.error")
                + path.getInt("books[0].findings.warning")
                + path.getInt("books[0].findings.info");
        assertThat(path.getList("books[0].findingItems")).hasSize(counted);
        assertThat(answer.header("Huizong-Change")).isNull();
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
    }

    @Test
    void anAlteredFigureIsAFindingThatNamesItsLine() {
        // Given: the grand total of table 3 alone
        var href = importDocument(sample(ARTUX), Map.of()).jsonPath().getString("books[0].href");
        int line = bureau().get(href + "/tables/3").jsonPath().getInt("rows[0].line");
        var lines = new ArrayList<>(List.of(sample(ARTUX).split("\n", -1)));
        lines.set(line - 1, lines.get(line - 1).replaceFirst("222\\.22", "232.22"));
        // When
        var finding = importDocument(String.join("\n", lines), Map.of("dryRun", "true"))
                .jsonPath()
                .<String, Object>getMap("books[0].findingItems.find { it.rule == 'C01' }");
        // Then
        assertThat(List.of(
                        finding.get("severity"), finding.get("kind"), finding.get("difference"), finding.get("left")))
                .isEqualTo(List.of(
                        "error",
                        "inconsistent",
                        "10.00",
                        Map.of("where", "t3/总计/合计", "line", line, "value", "232.22")));
    }

    @Test
    void aDocumentInGb18030IsTheSameBook() {
        var answer = bureau().contentType("text/plain")
                .body(sample(ARTUX).getBytes(Charset.forName("GB18030")))
                .post("/v1/imports");
        assertThat(firstBook(answer)).containsEntry("unitName", "阿图什市信访局").containsEntry("tables", 11);
    }

    @Test
    void anAmbiguousRegionIsRefusedWithItsCandidatesAndSettledByTheCaller() {
        // Given
        var text =
                sample(ARTUX).replace("阿图什市", "鼓楼区").replace("克孜勒苏柯尔克孜自治州", "").replace("新疆", "");
        // When
        var refused = importDocument(text, Map.of());
        var settled = importDocument(text, Map.of("region", "320106"));
        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:region-ambiguous");
        assertThat(refused.jsonPath().<String>getList("candidates.region"))
                .containsExactlyInAnyOrder("320106", "320302", "350102", "410204");
        assertThat(firstBook(settled)).containsEntry("region", "320106").containsEntry("unitName", "鼓楼区信访局");
    }

    @Test
    void whatIsNoBudgetIsRefusedWithItsReasonAndLeavesNothing() {
        // Given
        var rows = BudgetApi.rowsOfAWrite();
        // When
        var answers = List.of(
                importDocument("", Map.of()),
                importDocument(" \n\n ", Map.of()),
                importDocument("今天天气很好。\n明天也是。\n", Map.of()),
                bureau().contentType("text/plain")
                        .body(new byte[] {'a', '\n', 0, 1, 2})
                        .post("/v1/imports"),
                bureau().contentType("application/pdf")
                        .body(new byte[] {'%', 'P'})
                        .post("/v1/imports"),
                bureau().contentType("image/png").body(new byte[] {1}).post("/v1/imports"),
                bureau().contentType("application/json").body("{\"region\":").post("/v1/imports"),
                importDocument(sample(ARTUX), Map.of("status", "approved")),
                importDocument(sample(ARTUX), Map.of("dryRun", "maybe")));
        // Then
        assertThat(answers.stream()
                        .map(answer ->
                                answer.statusCode() + " " + answer.jsonPath().getString("type"))
                        .toList())
                .isEqualTo(List.of(
                        "400 urn:huizong:problem:document-unreadable",
                        "400 urn:huizong:problem:document-unreadable",
                        "422 urn:huizong:problem:not-a-budget-document",
                        "400 urn:huizong:problem:document-unreadable",
                        "400 urn:huizong:problem:document-unreadable",
                        "415 urn:huizong:problem:unsupported-media-type",
                        "400 urn:huizong:problem:unreadable",
                        "400 urn:huizong:problem:invalid-parameter",
                        "400 urn:huizong:problem:invalid-parameter"));
        assertThat(answers.get(3).jsonPath().getList("errors"))
                .isEqualTo(List.of(Map.of("reason", "binary", "line", 2)));
        assertThat(answers.get(5).jsonPath().getString("detail")).contains("text/plain, text/html, application/pdf");
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
    }

    @Test
    void everyTableIsServedAsPrinted() {
        // Given
        var href = importDocument(sample(ARTUX), PUBLISHED).jsonPath().getString("books[0].href");
        // When
        var total = given().get(href + "/tables/3").jsonPath().getMap("rows[0]");
        // Then
        assertThat(total.get("cells")).isEqualTo(Map.of("total", "222.22", "basic", "191.20", "project", "31.02"));
        assertThat(given().get(href + "/tables/99").statusCode()).isEqualTo(404);
    }

    @Test
    void aBookInJsonIsImportedAsFiled() {
        var answer = bureau().contentType("application/json")
                .body(ABookBody.ofTheArchives().json())
                .post("/v1/imports");
        assertThat(firstBook(answer))
                .isEqualTo(Map.of(
                        "change", "created",
                        "region", "653001",
                        "unitName", "阿图什市档案局",
                        "year", 2026,
                        "stage", "initial",
                        "status", "draft",
                        "version", 1,
                        "tables", 1));
    }
}
