package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.BOOKS;
import static org.huizong.budget.BudgetApi.administrator;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.replace;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two books, two versions and two editions held against each other. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ComparisonIT {

    private static final ABookBody BOOK = ABookBody.ofTheArchives();

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void aYearIsComparedWithTheOneBeforeItAsFarAsTheCallerSeesBoth() {
        // Given
        var before = BOOK.withYear(2025).withAmount("800.00");
        create(before.id(), before.json());
        create(BOOK.id(), BOOK.json());
        // When
        var answer = bureau().queryParams(Map.of("against", "previous-year", "table", "3"))
                .get(BOOKS + BOOK.id() + "/comparison");
        var backwards = bureau().queryParams(Map.of("against", BOOK.id().toString(), "unit", "wan", "scale", "2"))
                .get(BOOKS + before.id() + "/comparison")
                .jsonPath();
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("basis") + answer.jsonPath().getInt("base.year"))
                .isEqualTo("stored2025");
        assertThat(answer.jsonPath().<String, Object>getMap("items.find { it.id == 't3/2012604/basic' }"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", "t3/2012604/basic"),
                        Map.entry("table", "3"),
                        Map.entry("key", "2012604"),
                        Map.entry("dimension", "function"),
                        Map.entry("level", "item"),
                        Map.entry("name", "档案馆"),
                        Map.entry("column", "basic"),
                        Map.entry("columnName", "基本支出"),
                        Map.entry("presence", "both"),
                        Map.entry("basis", "stored"),
                        Map.entry("base", "800.00"),
                        Map.entry("amount", "1000.00"),
                        Map.entry("change", "200.00"),
                        Map.entry("growth", "25.00")));
        assertThat(backwards.getInt("base.year") + backwards.getString("items[0].change"))
                .isEqualTo("20250.02");
        assertThat(given().get(BOOKS + BOOK.id() + "/comparison").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeComparedIsRefusedWithItsReason() {
        create(BOOK.id(), BOOK.json());
        var refusals = List.of(
                Map.of("against", "previous-year"),
                Map.of("against", "final-accounts"),
                Map.of("against", "next-year"),
                Map.of("against", BOOK.id().toString()),
                Map.of("table", "12"),
                Map.of("scale", "3"));
        assertThat(refusals.stream()
                        .map(query -> bureau().queryParams(query)
                                .get(BOOKS + BOOK.id() + "/comparison")
                                .jsonPath()
                                .getString("type"))
                        .toList())
                .isEqualTo(List.of(
                        "urn:huizong:problem:nothing-to-compare",
                        "urn:huizong:problem:nothing-to-compare",
                        "urn:huizong:problem:invalid-parameter",
                        "urn:huizong:problem:invalid-parameter",
                        "urn:huizong:problem:invalid-parameter",
                        "urn:huizong:problem:invalid-parameter"));
    }

    @Test
    void twoVersionsHaveAReadableDifference() {
        // Given
        var created = create(BOOK.id(), BOOK.json());
        replace(BOOK.id(), created.header("ETag"), BOOK.withAmount("1200.50").json());
        // When
        var path = BOOKS + BOOK.id() + "/versions/1/diff/2";
        var diff = bureau().get(path).jsonPath();
        var page = bureau().accept("text/markdown").get(path);
        // Then
        assertThat(List.of(diff.getInt("changed"), diff.getInt("added"), diff.getInt("removed")))
                .isEqualTo(List.of(8, 0, 0));
        assertThat(diff.<String, Object>getMap("items[0]"))
                .isEqualTo(Map.of(
                        "kind", "changed",
                        "area", "table",
                        "section", "3",
                        "row", "total",
                        "rowName", "总计",
                        "column", "total",
                        "columnName", "合计",
                        "before", "1000.00",
                        "after", "1200.50",
                        "difference", "200.50"));
        assertThat(diff.getList("versions.version")).isEqualTo(List.of(2));
        assertThat(page.contentType() + page.asString())
                .startsWith("text/markdown")
                .contains("| 修改 | 表3 | 2012604 档案馆 | 基本支出 | 1000.00 | 1200.50 | 200.50 |");
        assertThat(given().get(path).statusCode()).isEqualTo(401);
        assertThat(bureau().get(BOOKS + BOOK.id() + "/versions/1/diff/9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTableIsReadInAnotherEdition() {
        create(BOOK.id(), BOOK.json());
        var table = bureau().queryParam("edition", 2023)
                .get(BOOKS + BOOK.id() + "/tables/3")
                .jsonPath();
        assertThat(table.getInt("edition") + " " + table.getList("rows.key") + " "
                        + table.getString("rows[3].cells.basic"))
                .isEqualTo("2023 [total, 201, 20126, 2012604] 1000.00");
        assertThat(bureau().queryParam("edition", 12)
                        .get(BOOKS + BOOK.id() + "/tables/3")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theCrosswalkIsPublicAndAnAdministratorCompletesIt() {
        // Given
        var path = "/v1/classifications/expenditure-function/crosswalk";
        var entry = Map.of(
                "from",
                "21006",
                "to",
                "21017",
                "from_edition",
                "2023",
                "to_edition",
                "2024",
                "kind",
                "moved",
                "source",
                "");
        var columns = List.of("from", "to", "from_edition", "to_edition", "kind", "source");
        // When
        var shipped =
                given().queryParams(Map.of("from", 2023, "to", 2025)).get(path).jsonPath();
        var refused = put(columns, Map.of("from", "21006x", "to", "21017"));
        var stored = put(columns, entry);
        var amended = given().get(path).jsonPath();
        BudgetApi.execute("delete from code_list_edition where valid_from = 2031");
        // Then
        assertThat(shipped.getString("items[0].from") + shipped.getString("items[0].toName"))
                .isEqualTo("2010308信访事务");
        assertThat(refused + " " + stored).isEqualTo("400 200");
        assertThat(amended.getList("items.to")).isEqualTo(List.of("21017"));
    }

    private static int put(List<String> columns, Map<String, String> row) {
        return administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("columns", columns, "rows", List.of(row)))
                .put("/v1/classifications/crosswalk-expenditure-function/editions/2031")
                .statusCode();
    }
}
