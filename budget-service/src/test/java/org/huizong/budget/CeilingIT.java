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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 控制数 on real servers: issued, held against books, tried out before a book is filed, and carried by spreadsheets. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class CeilingIT {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ABookBody body = ABookBody.ofTheArchives();

    @BeforeEach
    void aDraftOfAThousandYuan() {
        BudgetApi.deleteEverything();
        create(body.id(), body.json());
    }

    @Test
    void aStoppingCeilingRefusesTheSubmissionAndNamesEverything() {
        issue("stop", "0.09", Map.of("function", "201"));
        var refused = act(body.id(), "submission", Map.of());
        assertThat(refused.statusCode() + " " + refused.jsonPath().getString("type"))
                .isEqualTo("422 urn:huizong:problem:ceiling-exceeded");
        assertThat(refused.jsonPath().<String, Object>getMap("errors[0]"))
                .containsAllEntriesOf(Map.of(
                        "unitName", body.unitName(),
                        "measure", "201 一般公共服务支出",
                        "ceiling", "900.00",
                        "requested", "1000.00",
                        "excess", "100.00"));
        issue("stop", "0.1", Map.of("function", "201"));
        assertThat(act(body.id(), "submission", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aWarningCeilingIsAFinding() {
        issue("warn", "0.09", Map.of("nature", "basic"));
        assertThat(act(body.id(), "submission", Map.of()).statusCode()).isEqualTo(200);
        assertThat(bureau().get(BudgetApi.BOOKS + body.id() + "/findings")
                        .jsonPath()
                        .getList("items.findAll { it.rule == 'W01' }"
                                + ".collect { it.severity + ' ' + it.kind + ' ' + it.difference }"))
                .isEqualTo(List.of("warning ceiling 100.00"));
    }

    @Test
    void aFundThatTheBookDoesNotTellIsNotTakenForZero() {
        issue("stop", "1", Map.of("fund", "unit-funds"));
        var refused = act(body.id(), "submission", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().<String, Object>getMap("errors[0]")).doesNotContainKey("requested");
    }

    @Test
    void aCeilingIsChangedAndTakenBackOnWhatWasRead() {
        var href = issue("stop", "0.09", Map.of()).jsonPath().getString("items[0].href");
        var read = bureau().get(href);
        var again = read.jsonPath().<String, Object>getMap("");
        again.put("amount", "950.00");
        var blind = bureau().contentType("application/json").body(again).put(href);
        var changed = bureau().contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(again)
                .put(href);
        var stale = bureau().header("If-Match", read.header("ETag")).delete(href);
        var gone = bureau().header("If-Match", changed.header("ETag")).delete(href);
        assertThat(List.of(blind.statusCode(), changed.statusCode(), stale.statusCode(), gone.statusCode()))
                .isEqualTo(List.of(428, 200, 412, 204));
        assertThat(bureau().get(href).statusCode()).isEqualTo(404);
    }

    @Test
    void aBadCeilingNamesItsFields() {
        var answer = bureau().contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "region", "653001",
                                "unitName", "没有这个单位",
                                "year", 2026,
                                "nature", "basic",
                                "fund", "unit-funds",
                                "mode", "forbid",
                                "amount", "1e3",
                                "unit", "wan"))))
                .put("/v1/ceilings");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field"))
                .isEqualTo(List.of("items[0].unitName", "items[0].fund", "items[0].mode", "items[0].amount"));
    }

    @Test
    void theTemplateComesBackAsCeilings() {
        issue("warn", "0.12", Map.of());
        var template = bureau().get("/v1/ceiling-imports/template?region=653001&year=2026");
        var unchanged = upload(template.asByteArray(), false);
        BudgetApi.execute("delete from ceiling");
        var tried = upload(template.asByteArray(), true);
        var created = upload(template.asByteArray(), false);
        assertThat(List.of(
                        unchanged.jsonPath().getInt("unchanged"),
                        tried.jsonPath().getInt("created"),
                        created.jsonPath().getInt("created")))
                .isEqualTo(List.of(1, 1, 1));
        assertThat(bureau().get("/v1/ceilings?year=2026")
                        .jsonPath()
                        .getList("items.collect { it.mode + ' ' + it.amount }"))
                .isEqualTo(List.of("warn 1200.00"));
    }

    @Test
    void rowsInErrorAreNamedAndNothingIsIssued() {
        // Given: the template of a unit without a ceiling has no amount yet
        var template = bureau().get("/v1/ceiling-imports/template?region=653001&year=2026");
        var tried = upload(template.asByteArray(), true);
        var refused = upload(template.asByteArray(), false);
        var noSheet = upload("not a sheet".getBytes(StandardCharsets.UTF_8), false);
        assertThat(List.of(tried.statusCode(), refused.statusCode(), noSheet.statusCode()))
                .isEqualTo(List.of(200, 422, 400));
        assertThat(tried.jsonPath().getList("errors.collect { it.row + ' ' + it.field }"))
                .isEqualTo(List.of("2 amount"));
        assertThat(refused.jsonPath().getInt("errors[0].row")).isEqualTo(2);
        assertThat(bureau().get("/v1/ceilings").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aTrialTellsFindingsCeilingsAndRollupsAndStoresNothing() {
        issue("stop", "0.1", Map.of());
        var rows = BudgetApi.rowsOfAWrite();
        var trial = bureau().contentType("application/json")
                .body(body.withAmount("1200.00").json())
                .post(BudgetApi.BOOKS + body.id() + "/what-if");
        assertThat(trial.statusCode()).isEqualTo(200);
        assertThat(trial.jsonPath().getString("ceilings[0].excess")).isEqualTo("200.00");
        assertThat(trial.jsonPath().getList("rollups.regions.region")).isEqualTo(List.of("650000", "653000", "653001"));
        assertThat(trial.jsonPath().<String, Object>getMap("rollups.effects[0]"))
                .isEqualTo(Map.of(
                        "cube", "expenditure",
                        "function", "201",
                        "nature", "basic",
                        "before", "0.00",
                        "after", "1200.00",
                        "difference", "1200.00"));
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
    }

    @Test
    void aTrialSetsTheContentAgainstTheOneThatStands() {
        act(body.id(), "submission", Map.of());
        var broken = new HashMap<>(body.withAmount("700.00").json());
        var trial = bureau().contentType("application/json")
                .body(broken)
                .post(BudgetApi.BOOKS + body.id() + "/what-if?status=submitted");
        assertThat(trial.jsonPath().getInt("rollups.against")).isEqualTo(2);
        assertThat(trial.jsonPath().getString("rollups.effects[0].difference")).isEqualTo("-300.00");
    }

    private static Response upload(byte[] xlsx, boolean dryRun) {
        return bureau().contentType(XLSX)
                .queryParam("dryRun", dryRun)
                .body(xlsx)
                .post("/v1/ceiling-imports");
    }

    private Response issue(String mode, String wan, Map<String, String> measure) {
        var item = new HashMap<String, Object>(Map.of(
                "region",
                "653001",
                "unitName",
                body.unitName(),
                "year",
                2026,
                "mode",
                mode,
                "amount",
                wan,
                "unit",
                "wan"));
        item.putAll(measure);
        var issued = bureau().contentType("application/json")
                .body(Map.of("items", List.of(item)))
                .put("/v1/ceilings");
        assertThat(issued.statusCode()).isEqualTo(200);
        return issued;
    }
}
