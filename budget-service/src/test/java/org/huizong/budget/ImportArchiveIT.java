package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huizong.budget.BudgetApi.administrator;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ImportArchiveIT {

    private static final String ARTUX = "653001-2025-budget";
    private static final int MANY = 24;

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void aFewDocumentsAreImportedAtOnceAndEachIsReported() {
        // Given
        var archive = new AnArchive(Charset.forName("GBK"))
                .with("克州/阿图什市.txt", sample(ARTUX))
                .with("克州/说明.txt", "今天天气很好。\n")
                .with("克州/里层.zip", new AnArchive().with("a.txt", "a").bytes())
                .with("__MACOSX/._阿图什市.txt", "x")
                .bytes();
        // When
        var answer = post(archive, Map.of("status", "published"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var path = answer.jsonPath();
        assertThat(path.getList("documents.name")).isEqualTo(List.of("克州/阿图什市.txt", "克州/说明.txt", "克州/里层.zip"));
        assertThat(path.getList("documents.outcome")).isEqualTo(List.of("recorded", "refused", "refused"));
        assertThat(path.getString("documents[1].problem.type")).isEqualTo("urn:huizong:problem:not-a-budget-document");
        assertThat(path.getString("documents[2].problem.errors[0].reason")).isEqualTo("nested-archive");
        assertThat(path.getList("books.change")).isEqualTo(List.of("created"));
        assertThat(answer.header("Huizong-Change")).isEqualTo(path.getString("books[0].id") + "@1");
        assertThat(post(archive, Map.of("status", "published")).jsonPath().getList("books.change"))
                .isEqualTo(List.of("unchanged"));
    }

    @Test
    void anArchiveOfWhichNothingCanBeTakenIsRefusedWithEveryReason() {
        var answer = post(new AnArchive().with("a.txt", "今天天气很好。\n").bytes(), Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:no-document-recorded");
        assertThat(answer.jsonPath().getString("errors[0].document")).isEqualTo("a.txt");
    }

    @Test
    void hostileAndDamagedArchivesAreRefusedWhole() {
        // Given
        var bomb = new AnArchive().with("a.txt", new byte[9 * 1024 * 1024]).bytes();
        var broken = new AnArchive().with("a.txt", sample(ARTUX)).bytes();
        Arrays.fill(broken, 60, 200, (byte) 7);
        var bodies = List.of(
                new AnArchive().with("../a.txt", sample(ARTUX)).bytes(),
                new AnArchive().with("C:\\a.txt", sample(ARTUX)).bytes(),
                bomb,
                broken,
                new AnArchive().bytes(),
                "PK".getBytes(StandardCharsets.UTF_8));
        // When
        var answers = bodies.stream().map(body -> post(body, Map.of())).toList();
        // Then
        assertThat(answers.stream().map(Response::statusCode).distinct()).isEqualTo(List.of(400));
        assertThat(answers.stream()
                        .map(answer -> answer.jsonPath().getString("errors[0].reason"))
                        .toList())
                .isEqualTo(List.of("unsafe-name", "unsafe-name", "too-compressed", "broken", "empty", "type-mismatch"));
    }

    @Test
    void manyDocumentsBecomeAJobThatTellsItsProgress() {
        // When
        var accepted = post(many(), Map.of("filename", "克州.zip"));
        // Then
        assertThat(accepted.statusCode()).isEqualTo(202);
        var place = accepted.header("Location");
        assertThat(place).isEqualTo(accepted.jsonPath().getString("href"));
        var job = ended(place);
        assertThat(job.jsonPath().getMap("")).containsEntry("state", "done").containsEntry("filename", "克州.zip");
        assertThat(List.of(
                        job.jsonPath().getInt("expected"),
                        job.jsonPath().getInt("done"),
                        job.jsonPath().getInt("recorded"),
                        job.jsonPath().getInt("refused")))
                .isEqualTo(List.of(MANY + 1, MANY + 1, MANY, 1));
        assertThat(job.jsonPath().getString("documents[0].books[0].change")).isEqualTo("created");
        assertThat(job.jsonPath().getList("documents[0].changes"))
                .isEqualTo(List.of(job.jsonPath().getString("documents[0].books[0].id") + "@1"));
        assertThat(bureau().header("If-None-Match", job.header("ETag"))
                        .get(place)
                        .statusCode())
                .isEqualTo(304);
        assertThat(List.of(
                        administrator().get(place).statusCode(),
                        given().get(place).statusCode(),
                        given().auth()
                                .oauth2(TestTokens.of("department"))
                                .get(place)
                                .statusCode()))
                .isEqualTo(List.of(200, 401, 404));
    }

    @Test
    void theSameImportIsTheSameJobAndMovesNothing() {
        // Given
        var archive = many();
        var first = post(archive, Map.of());
        ended(first.header("Location"));
        var rows = BudgetApi.rowsOfAWrite();
        // When
        var again = post(archive, Map.of());
        // Then
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ended(again.header("Location")).jsonPath().getString("documents[0].books[0].change"))
                .isEqualTo("unchanged");
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
    }

    @Test
    void aDryRunOfManyStoresNothingButItsReport() {
        var rows = BudgetApi.rowsOfAWrite();
        var job = ended(post(many(), Map.of("dryRun", "true")).header("Location"));
        assertThat(job.jsonPath().getInt("checked")).isEqualTo(MANY);
        assertThat(job.jsonPath().getList("documents[0].changes")).isEmpty();
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
    }

    @Test
    void aJobThatAKilledProcessLeftIsGoneOnWith() {
        // Given: a job that ended, put back to the middle of its way as a kill leaves it
        var archive = many();
        var place = post(archive, Map.of()).header("Location");
        ended(place);
        var id = place.substring(place.lastIndexOf('/') + 1);
        BudgetApi.execute("delete from import_job_item where job = '" + id + "' and position >= 10");
        BudgetApi.update("update import_job set state = 'running', content = ? where id = '" + id + "'", archive);
        // Then
        var job = ended(place);
        assertThat(List.of(job.jsonPath().getString("state"), job.jsonPath().getInt("done")))
                .isEqualTo(List.of("done", MANY + 1));
        assertThat(job.jsonPath().getString("documents[9].books[0].change")).isEqualTo("created");
        assertThat(job.jsonPath().getString("documents[10].books[0].change")).isEqualTo("unchanged");
    }

    @Test
    void jobsAreListedNewestFirstForTheirCallerHisBureauAndAdministrators() {
        // Given: two jobs of the bureau
        var first = post(many(), Map.of("dryRun", "true")).header("Location");
        ended(first);
        var second =
                post(many(), Map.of("dryRun", "true", "filename", "克州.zip")).header("Location");
        ended(second);
        // Then: newest first, page by page, without documents
        var page = bureau().queryParam("limit", 1).get("/v1/imports").jsonPath();
        assertThat(page.getList("items.href")).isEqualTo(List.of(second));
        assertThat(page.getString("items[0].filename")).isEqualTo("克州.zip");
        assertThat(List.of(page.getInt("items[0].checked"), page.getInt("items[0].refused")))
                .isEqualTo(List.of(MANY, 1));
        assertThat(page.getMap("items[0]")).doesNotContainKey("documents");
        var next = bureau().queryParams("limit", 1, "cursor", page.getString("next"))
                .get("/v1/imports")
                .jsonPath();
        assertThat(next.getList("items.href")).isEqualTo(List.of(first));
        assertThat(next.getString("next")).isNull();
        assertThat(bureau().queryParam("cursor", "x").get("/v1/imports").statusCode())
                .isEqualTo(400);
        assertThat(administrator().get("/v1/imports").jsonPath().getList("items"))
                .hasSize(2);
        assertThat(given().get("/v1/imports").statusCode()).isEqualTo(401);
    }

    @Test
    void aBureauReadsTheJobsOfItsRegionsAndNoOthers() {
        // Given: a job of somebody who writes in one county
        var place = given().auth()
                .oauth2(TestTokens.ofRegions("administrator", "653001"))
                .contentType("application/zip")
                .queryParam("dryRun", "true")
                .body(many())
                .post("/v1/imports")
                .header("Location");
        // It ends before the next test empties the tables that it writes.
        ended(place);
        // Then
        var prefecture = TestTokens.ofRegions("finance-bureau", "653000");
        var elsewhere = TestTokens.ofRegions("finance-bureau", "420000");
        assertThat(given().auth()
                        .oauth2(prefecture)
                        .get("/v1/imports")
                        .jsonPath()
                        .getList("items.href"))
                .isEqualTo(List.of(place));
        assertThat(given().auth().oauth2(prefecture).get(place).statusCode()).isEqualTo(200);
        assertThat(given().auth()
                        .oauth2(elsewhere)
                        .get("/v1/imports")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(given().auth().oauth2(elsewhere).get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void aTableOfLinesOfManyUnitsBecomesAJobThatKeepsTheOrderOfTheTable() {
        // Given: 120 units of 20 rows, one of them with a row that is not sound
        var table = new StringBuilder("区划代码,单位名称,年度,功能分类科目编码,资金来源,经济分类科目编码,项目名称,金额\n");
        IntStream.range(0, 120).forEach(unit -> IntStream.range(0, 20)
                .forEach(row -> table.append("653001,第" + unit + "档案馆,2026,2012601,一般公共预算,")
                        .append(unit == 77 && row == 3 ? "301" : "30101")
                        .append(",,")
                        .append(100 + row)
                        .append(".01\n")));
        // When
        var place = bureau().contentType("text/csv")
                .body(table.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .header("Location");
        var job = ended(place).jsonPath();
        // Then
        assertThat(List.of(job.getString("state"), job.getInt("recorded"), job.getInt("refused")))
                .isEqualTo(List.of("done", 119, 1));
        assertThat(job.getList("documents.name"))
                .isEqualTo(IntStream.range(0, 120)
                        .mapToObj(unit -> "653001 第" + unit + "档案馆 2026 initial")
                        .toList());
        assertThat(job.getString("documents[77].outcome")).isEqualTo("refused");
        assertThat(job.getString("documents[76].books[0].change")).isEqualTo("created");
        assertThat(BudgetApi.rowsOfAWrite().get(0)).isEqualTo(119L);
    }

    @Test
    void aJobThatEndsItsProcessEachTimeFailsPlainly() {
        // Given
        var archive = many();
        var place = post(archive, Map.of()).header("Location");
        ended(place);
        var id = place.substring(place.lastIndexOf('/') + 1);
        BudgetApi.update(
                "update import_job set state = 'running', attempts = 9, content = ? where id = '" + id + "'", archive);
        // Then
        var job = ended(place);
        assertThat(job.jsonPath().getString("state")).isEqualTo("failed");
        assertThat(job.jsonPath().getString("problem.detail")).contains("9");
    }

    /** One document of another unit each, and one that is none. */
    private static byte[] many() {
        var archive = new AnArchive();
        IntStream.range(0, MANY)
                .forEach(number -> archive.with(
                        number + ".txt", sample(ARTUX).replace("阿图什市信访局", "阿图什市第" + (number + 1) + "信访局")));
        return archive.with("x.txt", "今天天气很好。\n").bytes();
    }

    private static Response ended(String place) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bureau().get(place), job -> List.of("done", "failed")
                        .contains(job.jsonPath().getString("state")));
    }

    private static Response post(byte[] archive, Map<String, ?> parameters) {
        return bureau().contentType("application/zip")
                .queryParams(parameters)
                .body(archive)
                .post("/v1/imports");
    }
}
