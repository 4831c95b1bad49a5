package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.auditor;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.replace;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class BookBodyIT {

    private final ABookBody body = ABookBody.ofTheArchives();

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"653001-2025-budget", "653000-2025-budget", "421303-2025-budget", "650104-2021-final-accounts"})
    void whatGetAnswersIsWhatPutTakes(String document) {
        // Given
        var id = UUID.fromString(
                importDocument(sample(document), Map.of()).jsonPath().getString("books[0].id"));
        var before = bureau().get(BudgetApi.BOOKS + id);
        // When
        var answer = replace(id, before.header("ETag"), before.asString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var after = bureau().get(BudgetApi.BOOKS + id).jsonPath().<String, Object>getMap("$");
        var expected = before.jsonPath().<String, Object>getMap("$");
        expected.putAll(Map.of("version", 2, "origin", "filed"));
        assertThat(after).isEqualTo(expected);
    }

    @Test
    void aBookIsCreatedOnceAndReplacedOnlyByWhoReadItLast() {
        var statuses = List.of(
                bureau().contentType("application/json")
                        .body(body.json())
                        .put(BudgetApi.BOOKS + body.id())
                        .statusCode(),
                create(body.id(), body.json()).statusCode(),
                create(body.id(), body.json()).statusCode(),
                bureau().contentType("application/json")
                        .body(body.json())
                        .put(BudgetApi.BOOKS + body.id())
                        .statusCode(),
                replace(body.id(), "\"7\"", body.json()).statusCode(),
                replace(body.id(), "\"1\"", body.json()).statusCode());
        assertThat(statuses).isEqualTo(List.of(428, 201, 412, 428, 412, 200));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"total\":\"1000.00\"', '\"total\":\"1e3\"', statements[0].rows[0].cells.total",
        "'\"total\":\"1000.00\"', '\"total\":\"1000.001\"', statements[0].rows[0].cells.total",
        "'\"total\":\"1000.00\"', '\"total\":\"12345678901234567.00\"', statements[0].rows[0].cells.total",
        "'\"total\":\"1000.00\"', '\"total\":1000', statements[0].rows[0].cells.total",
        "'\"unit\":\"yuan\"', '\"unit\":\"dollar\"', statements[0].unit",
        "'\"parent\":\"201\"', '\"parent\":\"999\"', statements[0].rows[2].parent",
        "'\"parent\":\"total\"', '\"parent\":\"201\"', statements[0].rows[1].parent",
        "'\"key\":\"201\"', '\"key\":\"total\"', statements[0].rows[1].key",
        "'\"year\":2026', '\"year\":26', year",
        "'\"stage\":\"initial\"', '\"stage\":\"first\"', stage",
        "'\"region\"', '\"colour\":\"red\",\"region\"', colour",
        "'\"label\":\"档案馆\"', '\"name\":\"档案馆\"', statements[0].rows[3].name"
    })
    void aFieldThatIsWrongIsNamedByItsPath(String written, String instead, String path) {
        // Given
        var json = ordered().replaceFirst(Pattern.quote(written), instead);
        // When
        var answer = create(body.id(), json);
        // Then
        assertThat(answer.statusCode() + " " + answer.jsonPath().getString("errors[0].field"))
                .isEqualTo("400 " + path);
        assertThat(bureau().get(BudgetApi.BOOKS + body.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aStaleBodyIsStaleBeforeItIsAnythingElse() {
        // Given: the book was submitted after the client read it
        create(body.id(), body.json());
        var read = bureau().get(BudgetApi.BOOKS + body.id());
        BudgetApi.act(body.id(), "submission", Map.of());
        // When, Then
        assertThat(replace(body.id(), read.header("ETag"), read.asString()).statusCode())
                .isEqualTo(412);
    }

    @Test
    void identityAndReadOnlyFieldsAreNotForTheClientToSet() {
        var json = body.json();
        json.put("status", "published");
        var status = create(body.id(), json);
        var foreign = create(body.withYear(2027).id(), body.json());
        var unknownRegion = body.withRegion("999999");
        var nowhere = create(unknownRegion.id(), unknownRegion.json());
        assertThat(List.of(
                        status.jsonPath().getString("type"),
                        foreign.jsonPath().getString("type"),
                        nowhere.jsonPath().getString("type")))
                .isEqualTo(List.of(
                        "urn:huizong:problem:read-only-field",
                        "urn:huizong:problem:identity-mismatch",
                        "urn:huizong:problem:unknown-region"));
    }

    /** Fields in one known order, whatever order a map of the test has. */
    private String ordered() {
        var rows = new StringBuilder();
        var rowOf =
                "{\"key\":\"%s\",\"label\":\"%s\",\"parent\":\"%s\",\"cells\":{\"total\":\"1000.00\",\"basic\":\"1000.00\"}}";
        rows.append(rowOf.formatted("total", "总计", "")).append(',');
        rows.append(rowOf.formatted("201", "一般公共服务支出", "total")).append(',');
        rows.append(rowOf.formatted("20126", "档案事务", "201")).append(',');
        rows.append(rowOf.formatted("2012604", "档案馆", "20126"));
        return "{\"region\":\"653001\",\"unitName\":\"阿图什市档案局\",\"year\":2026,\"stage\":\"initial\","
                + "\"statements\":[{\"number\":\"3\",\"unit\":\"yuan\",\"rows\":[" + rows + "]}]}";
    }

    @Test
    void aListIsNarrowedOnlyByTheFiltersThatAreGiven() {
        // Given
        List.of(
                        body,
                        body.withYear(2025),
                        body.withUnitName("阿图什市史志办"),
                        body.withRegion("653022").withUnitName("阿克陶县档案局"))
                .forEach(book -> create(book.id(), book.json()));
        BudgetApi.act(body.id(), "submission", Map.of());
        // When
        var lists = List.of(
                names(Map.of()),
                names(Map.of("region", "653000")),
                names(Map.of("region", "653000", "scope", "subtree")),
                names(Map.of("region", "653001", "year", "2026")),
                names(Map.of("status", "submitted")),
                names(Map.of("stage", "final-accounts")),
                names(Map.of("budgetUnit", body.budgetUnit().toString())));
        // Then: newest first
        var all = List.of("阿克陶县档案局 2026", "阿图什市史志办 2026", "阿图什市档案局 2025", "阿图什市档案局 2026");
        assertThat(lists)
                .isEqualTo(List.of(
                        all,
                        List.of(),
                        all,
                        List.of("阿图什市史志办 2026", "阿图什市档案局 2026"),
                        List.of("阿图什市档案局 2026"),
                        List.of(),
                        List.of("阿图什市档案局 2025", "阿图什市档案局 2026")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        // Given
        List.of(2021, 2022, 2023, 2024, 2025)
                .forEach(year ->
                        create(body.withYear(year).id(), body.withYear(year).json()));
        // When
        var first = bureau().queryParam("limit", 2).get("/v1/budget-books").jsonPath();
        var second = bureau().queryParam("limit", 2)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/budget-books")
                .jsonPath();
        var third = bureau().queryParam("limit", 2)
                .queryParam("cursor", second.getString("next"))
                .get("/v1/budget-books")
                .jsonPath();
        // Then
        assertThat(List.of(first.getList("items.year"), second.getList("items.year"), third.getList("items.year")))
                .isEqualTo(List.of(List.of(2025, 2024), List.of(2023, 2022), List.of(2021)));
        assertThat(third.getString("next")).isNull();
        assertThat(bureau().queryParam("year", 2021)
                        .queryParam("cursor", first.getString("next"))
                        .get("/v1/budget-books")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> names(Map<String, String> filters) {
        return bureau()
                .queryParams(filters)
                .get("/v1/budget-books")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(item -> item.get("unitName") + " " + item.get("year"))
                .toList();
    }

    @Test
    void whatAClassifiedProjectWithholdsIsNeitherReadNorLostWithoutClearance() {
        // Given
        var json = body.json();
        json.put(
                "projects",
                List.of(Map.of(
                        "ordinal", 1,
                        "name", "特定目标类01",
                        "basis", "密级文件",
                        "amount", "0.10",
                        "classified", true)));
        create(body.id(), json);
        // When
        var seen = BudgetApi.administrator().get(BudgetApi.BOOKS + body.id());
        var sentBack = BudgetApi.administrator()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(seen.asString())
                .put(BudgetApi.BOOKS + body.id());
        // Then
        assertThat(List.of(
                        seen.jsonPath().getString("projects[0].basis"),
                        sentBack.statusCode(),
                        auditor().get(BudgetApi.BOOKS + body.id()).jsonPath().getString("projects[0].basis")))
                .isEqualTo(List.of("", 200, "密级文件"));
    }

    @Test
    void anUnchangedBookIsNotSentAgain() {
        create(body.id(), body.json());
        assertThat(bureau().header("If-None-Match", "\"1\"")
                        .get(BudgetApi.BOOKS + body.id())
                        .statusCode())
                .isEqualTo(304);
    }
}
