package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.act;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.replace;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bureau's year on real servers: rounds, reviews, adjustments by document, and the day of publication. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class WorkflowYearIT {

    private static final Map<String, String> NOTHING = Map.of();
    private static final String ROUNDS = "/v1/budget-rounds/653001-2026-";

    private final ABookBody body = ABookBody.ofTheArchives();
    private final String unit = TestTokens.ofUnits("unit", body.budgetUnit().toString());
    private final String adjusted =
            BookId.of("653001", body.unitName(), 2026, Stage.ADJUSTED).toString();

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void aRoundIsPlannedOpenedAndClosedByVersionsOfItsOwn() {
        var planned = plan("detailed", Map.of("deadline", "2099-12-20", "note", "按控制数编报"));
        var again = plan("detailed", NOTHING);
        var blind = bureau().post(ROUNDS + "detailed/opening");
        var opened = turn("detailed", "opening", "\"1\"");
        var stale = turn("detailed", "closing", "\"1\"");
        plan("approval", NOTHING);
        var second = turn("approval", "opening", "\"1\"");
        var closed = turn("detailed", "closing", "\"2\"");
        assertThat(List.of(planned, again, blind, opened, stale, second, closed).stream()
                        .map(Response::statusCode)
                        .toList())
                .isEqualTo(List.of(200, 412, 428, 200, 412, 409, 200));
        assertThat(second.jsonPath().getString("errors[0].round")).isEqualTo("653001-2026-detailed");
        assertThat(bureau().get("/v1/budget-rounds?region=653000&scope=subtree&year=2026")
                        .jsonPath()
                        .getList("items.collect { it.kind + ' ' + it.status }"))
                .isEqualTo(List.of("approval planned", "detailed closed"));
    }

    @Test
    void aUnitSubmitsWhileARoundForItIsOpenAndTheRoundIsKept() {
        create(body.id(), body.json());
        open("ceiling", NOTHING);
        var early = act(body.id(), "submission", NOTHING);
        close("ceiling");
        open("detailed", Map.of("deadline", "2020-12-20"));
        var late = TestCalls.as(unit).body("{}").post(BudgetApi.BOOKS + body.id() + "/submission");
        var byTheBureau = act(body.id(), "submission", NOTHING);
        var unready = act(body.id(), "approval", NOTHING);
        assertThat(List.of(early, late, byTheBureau, unready).stream()
                        .map(answer ->
                                answer.statusCode() + " " + answer.jsonPath().getString("type"))
                        .toList())
                .isEqualTo(List.of(
                        "409 urn:huizong:problem:round-closed",
                        "409 urn:huizong:problem:round-closed",
                        "200 null",
                        "409 urn:huizong:problem:round-closed"));
        assertThat(late.jsonPath().getString("errors[0].deadline")).isEqualTo("2020-12-20");
        assertThat(bureau().get(BudgetApi.BOOKS + body.id() + "/versions")
                        .jsonPath()
                        .getString("items[0].round"))
                .isEqualTo("detailed");
    }

    @Test
    void whatWasDeclaredMakesRoomForTheDetailedBook() {
        open("declaration", NOTHING);
        create(body.id(), body.json());
        act(body.id(), "submission", NOTHING);
        var frozen = replace(body.id(), "\"2\"", body.withAmount("900.00").json());
        close("declaration");
        open("detailed", NOTHING);
        var detailed = replace(body.id(), "\"2\"", body.withAmount("900.00").json());
        assertThat(List.of(frozen.statusCode(), detailed.statusCode())).isEqualTo(List.of(409, 200));
    }

    @Test
    void reviewsAreKeptAndMoveNothing() {
        create(body.id(), body.json());
        act(body.id(), "submission", NOTHING);
        var reviewed = act(body.id(), "reviews", Map.of("kind", "finance", "result", "passed"));
        var silent = act(body.id(), "reviews", Map.of("kind", "secrecy", "result", "objected"));
        act(body.id(), "reviews", Map.of("kind", "secrecy", "result", "objected", "opinion", "涉密项目未脱密"));
        assertThat(reviewed.statusCode() + " " + reviewed.jsonPath().getString("status"))
                .isEqualTo("200 submitted");
        assertThat(silent.statusCode() + " " + silent.jsonPath().getString("errors[0].field"))
                .isEqualTo("400 opinion");
        assertThat(bureau().get(BudgetApi.BOOKS + body.id() + "/versions")
                        .jsonPath()
                        .getList("items.findAll { it.act == 'review' }.collect { it.review + ' ' + it.result }"))
                .isEqualTo(List.of("secrecy objected", "finance passed"));
    }

    @Test
    void aDocumentOfTheYearOpensTheAdjustedBookAndLeavesTheInitialOne() {
        approve();
        var opened = adjust(Map.of("documentNumber", "阿财预〔2026〕9号", "kind", "supplement"));
        var twice = adjust(Map.of("documentNumber", "阿财预〔2026〕9号", "kind", "supplement"));
        assertThat(List.of(opened.statusCode(), twice.statusCode())).isEqualTo(List.of(201, 409));
        assertThat(opened.jsonPath().<String, Object>getMap(""))
                .containsAllEntriesOf(Map.of(
                        "id",
                        adjusted,
                        "stage",
                        "adjusted",
                        "status",
                        "draft",
                        "initialBook",
                        "/v1/budget-books/" + body.id()));
        assertThat(bureau().get(BudgetApi.BOOKS + body.id()).jsonPath().getString("status"))
                .isEqualTo("approved");
        assertThat(bureau().get(BudgetApi.BOOKS + adjusted).jsonPath().getString("statements[0].rows[0].cells.total"))
                .isEqualTo("1000.00");
    }

    @Test
    void aSupplementAddsMoneyAndItsEffectIsShown() {
        approve();
        adjust(Map.of("documentNumber", "阿财预〔2026〕9号", "kind", "supplement"));
        var nothing = actOnAdjusted("submission");
        replaceAdjusted("\"1\"", "1200.00");
        actOnAdjusted("submission");
        actOnAdjusted("approval");
        assertThat(nothing.statusCode() + " " + nothing.jsonPath().getString("type"))
                .isEqualTo("422 urn:huizong:problem:adjustment-effect");
        var listed = bureau().get("/v1/adjustments?year=2026&budgetUnit=" + body.budgetUnit());
        assertThat(listed.jsonPath().<String, Object>getMap("items[0]"))
                .containsAllEntriesOf(Map.of(
                        "kind", "supplement",
                        "documentNumber", "阿财预〔2026〕9号",
                        "before", "1000.00",
                        "after", "1200.00",
                        "effect", "200.00",
                        "status", "approved"));
    }

    @Test
    void aVirementLeavesTheTotal() {
        approve();
        adjust(Map.of("documentNumber", "阿财预〔2026〕10号", "kind", "virement"));
        replaceAdjusted("\"1\"", "1000.01");
        var refused = actOnAdjusted("submission");
        replaceAdjusted("\"2\"", "1000.00");
        var submitted = actOnAdjusted("submission");
        assertThat(List.of(refused.statusCode(), submitted.statusCode())).isEqualTo(List.of(422, 200));
        assertThat(refused.jsonPath().getString("errors[0].effect")).isEqualTo("0.01");
    }

    @Test
    void aDocumentNumberIsOne() {
        approve();
        var refused = adjust(Map.of("documentNumber", "<同意>", "kind", "virement"));
        assertThat(refused.statusCode() + " " + refused.jsonPath().getString("errors[0].field"))
                .isEqualTo("400 documentNumber");
    }

    @Test
    void aBookIsDueTwentyDaysAfterItsApprovalAndLateAfterThat() {
        approve();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(bureau().get(BudgetApi.BOOKS + body.id()).jsonPath().getString("publicationDue"))
                .isEqualTo(today.plusDays(20).toString());
        assertThat(late()).isEmpty();
        BudgetApi.execute(
                "update departmental_budget_version set acted_at = acted_at - interval '21 days' where act = 'approval'");
        assertThat(late()).isEqualTo(List.of(true));
        assertThat(TestCalls.as("").get("/v1/budget-books?late=true").jsonPath().getList("items"))
                .isEmpty();
        act(body.id(), "publication", NOTHING);
        assertThat(late()).isEqualTo(List.of(true));
        assertThat(bureau().get("/v1/budget-books?late=false").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aDepartmentsBookIsHeldAgainstTheBooksOfItsUnits() {
        // Given
        var department = body.withUnitName("阿图什市文旅局");
        var items = List.of(
                Map.of("region", "653001", "name", department.unitName()),
                Map.of("region", "653001", "name", body.unitName(), "department", department.budgetUnit()));
        BudgetApi.administrator()
                .contentType("application/json")
                .body(Map.of("items", items))
                .put("/v1/budget-units");
        create(body.id(), body.json());
        var json = department.withAmount("1300.00").json();
        json.put("coverage", "department");
        // When
        create(department.id(), json);
        // Then
        assertThat(bureau().get(BudgetApi.BOOKS + department.id()).jsonPath().getString("coverage"))
                .isEqualTo("department");
        assertThat(
                        bureau().get(BudgetApi.BOOKS + department.id() + "/findings")
                                .jsonPath()
                                .getList(
                                        "items.findAll { it.rule == 'W02' }"
                                                + ".collect { it.severity + ' ' + it.left.value + ' ' + it.right.value + ' ' + it.difference }"))
                .isEqualTo(List.of("warning 1300.00 1000.00 300.00"));
    }

    private static List<Object> late() {
        return bureau().get("/v1/budget-books?late=true").jsonPath().getList("items.publicationLate");
    }

    private void approve() {
        create(body.id(), body.json());
        act(body.id(), "submission", NOTHING);
        act(body.id(), "approval", Map.of("documentNumber", "阿财预〔2026〕7号"));
    }

    private Response adjust(Map<String, String> document) {
        return act(body.id(), "adjustment", document);
    }

    private Response actOnAdjusted(String act) {
        return bureau().contentType("application/json").body("{}").post(BudgetApi.BOOKS + adjusted + "/" + act);
    }

    private void replaceAdjusted(String tag, String amount) {
        var json = body.withAmount(amount).json();
        json.put("stage", "adjusted");
        var answer = bureau().contentType("application/json")
                .header("If-Match", tag)
                .body(json)
                .put(BudgetApi.BOOKS + adjusted);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static Response plan(String kind, Map<String, String> plan) {
        return bureau().contentType("application/json")
                .header("If-None-Match", "*")
                .body(plan)
                .put(ROUNDS + kind);
    }

    private static Response turn(String kind, String act, String tag) {
        return bureau().header("If-Match", tag).post(ROUNDS + kind + "/" + act);
    }

    private static void open(String kind, Map<String, String> plan) {
        plan(kind, plan);
        assertThat(turn(kind, "opening", "*").statusCode()).isEqualTo(200);
    }

    private static void close(String kind) {
        assertThat(turn(kind, "closing", "*").statusCode()).isEqualTo(200);
    }
}
