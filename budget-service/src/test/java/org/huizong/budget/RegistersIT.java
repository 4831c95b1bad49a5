package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.administrator;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.classification.CodeList;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class RegistersIT {

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void everyShippedListIsServedInPages() {
        for (var scheme : CodeList.SCHEMES) {
            int rows = 0;
            String cursor = null;
            do {
                var request = given().queryParam("limit", 200).queryParam("year", 2025);
                var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/v1/classifications/" + scheme)
                        .jsonPath();
                rows += page.getList("items").size();
                cursor = page.getString("next");
            } while (cursor != null);
            assertThat(scheme + " " + rows)
                    .isEqualTo(scheme + " " + CodeList.seed(scheme).rows().size());
        }
    }

    @Test
    void aRowHasItsColumnsBesideIdAndHref() {
        var expected = new HashMap<String, Object>(
                CodeList.seed("expenditure-function").row("2014004").orElseThrow());
        expected.putAll(Map.of("id", "2014004", "href", "/v1/classifications/expenditure-function/2014004"));
        assertThat(given().queryParam("year", 2025)
                        .get("/v1/classifications/expenditure-function/2014004")
                        .jsonPath()
                        .getMap("$"))
                .isEqualTo(expected);
    }

    @Test
    void aYearBeforeTheFirstEditionAndAnUnknownListAreNotFound() {
        assertThat(List.of(
                        given().queryParam("year", 1999)
                                .get("/v1/classifications/region")
                                .statusCode(),
                        given().get("/v1/classifications/colours").statusCode()))
                .isEqualTo(List.of(404, 404));
    }

    @Test
    void aLaterEditionHoldsFromItsYearOn() {
        // Given
        var edition = Map.of(
                "columns", List.of("code", "name", "parent", "level", "scheme"),
                "rows", List.of(Map.of("code", "1", "name", "产出指标", "level", "1", "scheme", "C")));
        // When
        var created = administrator()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(edition)
                .put("/v1/classifications/indicator-level/editions/2031");
        // Then
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(List.of(
                        given().get("/v1/classifications/indicator-level")
                                .jsonPath()
                                .getInt("validFrom"),
                        given().queryParam("year", 2030)
                                .get("/v1/classifications/indicator-level")
                                .jsonPath()
                                .getInt("validFrom")))
                .isEqualTo(List.of(2031, 2007));
        BudgetApi.execute("delete from code_list_edition where valid_from = 2031");
    }

    @Test
    void anImportRegistersItsUnitAndAnAdministratorCompletesTheEntry() {
        // Given
        importDocument(sample("653001-2025-budget"), Map.of());
        var id = BookId.ofBudgetUnit("653001", "阿图什市信访局");
        var registered = given().get("/v1/budget-units/" + id);
        // When
        var changed = administrator()
                .contentType("application/json")
                .header("If-Match", registered.header("ETag"))
                .body(Map.of("region", "653001", "name", "阿图什市信访局", "kind", "administrative", "expected", true))
                .put("/v1/budget-units/" + id);
        // Then
        var entry =
                Map.of("id", id.toString(), "href", "/v1/budget-units/" + id, "region", "653001", "name", "阿图什市信访局");
        assertThat(registered.jsonPath().getMap("$")).isEqualTo(with(entry, "unspecified", false));
        assertThat(changed.jsonPath().getMap("$")).isEqualTo(with(entry, "administrative", true));
        assertThat(given().queryParams(Map.of("region", "653000", "scope", "subtree"))
                        .get("/v1/budget-units")
                        .jsonPath()
                        .getList("items"))
                .isEqualTo(List.of(with(entry, "administrative", true)));
    }

    @Test
    void manyUnitsAreRegisteredTogetherOrNotAtAll() {
        // Given
        var sound = Map.of("region", "653001", "name", "阿图什市财政局");
        var broken = Map.of("region", "999999", "name", "无处");
        // When
        var refused = administrator()
                .contentType("application/json")
                .body(Map.of("items", List.of(sound, broken)))
                .put("/v1/budget-units");
        var stored = administrator()
                .contentType("application/json")
                .body(Map.of("items", List.of(sound)))
                .put("/v1/budget-units");
        // Then
        assertThat(refused.statusCode() + " " + refused.jsonPath().getString("errors[0].field"))
                .isEqualTo("400 items[1].region");
        assertThat(stored.jsonPath().getList("items.name")).isEqualTo(List.of("阿图什市财政局"));
    }

    @Test
    void theCatalogueOfRelationsIsPublicInBothLanguages() {
        var chinese = given().get("/v1/cross-table-rules/C05").jsonPath();
        var english = given().header("Accept-Language", "en")
                .get("/v1/cross-table-rules/C05")
                .jsonPath();
        assertThat(List.of(chinese.getString("id"), chinese.getString("severity"), english.getString("href")))
                .isEqualTo(List.of("C05", "error", "/v1/cross-table-rules/C05"));
        assertThat(chinese.getString("title")).isNotEqualTo(english.getString("title"));
        assertThat(given().get("/v1/cross-table-rules").jsonPath().getString("next"))
                .isNull();
    }

    private static Map<String, Object> with(Map<String, String> entry, String kind, boolean expected) {
        var all = new HashMap<String, Object>(entry);
        all.put("kind", kind);
        all.put("expected", expected);
        return all;
    }
}
