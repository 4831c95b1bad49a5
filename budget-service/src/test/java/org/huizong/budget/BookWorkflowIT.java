package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.act;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.replace;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class BookWorkflowIT {

    private static final Map<String, String> NOTHING = Map.of();

    private final ABookBody body = ABookBody.ofTheArchives();

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void aBookGoesFromDraftToPublicationAndEveryStepIsKept() {
        // When
        create(body.id(), body.json());
        act(body.id(), "submission", NOTHING);
        act(body.id(), "return", Map.of("opinion", "请核对表3"));
        act(body.id(), "submission", NOTHING);
        act(body.id(), "approval", Map.of("documentNumber", "阿财预〔2026〕7号"));
        act(body.id(), "publication", NOTHING);
        act(body.id(), "withdrawal", Map.of("opinion", "公开错误"));
        // Then
        var history = bureau().get(BudgetApi.BOOKS + body.id() + "/versions").jsonPath();
        assertThat(history.<Map<String, Object>>getList("items").stream()
                        .map(item -> item.get("version") + " " + item.get("act") + " " + item.get("status") + " "
                                + item.getOrDefault("opinion", "") + item.getOrDefault("documentNumber", ""))
                        .toList())
                .isEqualTo(List.of(
                        "7 withdrawal withdrawn 公开错误",
                        "6 publication published ",
                        "5 approval approved 阿财预〔2026〕7号",
                        "4 submission submitted ",
                        "3 return draft 请核对表3",
                        "2 submission submitted ",
                        "1 filing draft "));
        assertThat(given().get(BudgetApi.BOOKS + body.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void everyVersionIsAnnouncedWithTheContentsThatStand() throws Exception {
        try (var topic = TopicReader.fromNowOn(DepartmentalBudgetChanged.TOPIC)) {
            // When
            create(body.id(), body.json());
            act(body.id(), "submission", NOTHING);
            act(body.id(), "approval", NOTHING);
            act(body.id(), "publication", NOTHING);
            replace(body.id(), "\"4\"", body.withAmount("1200.00").json());
            act(body.id(), "submission", NOTHING);
            act(body.id(), "withdrawal", Map.of("opinion", "重做"));
            // Then
            var told = new ArrayList<String>();
            for (var message :
                    topic.await(7, sent -> sent.key().equals(body.id().toString()))) {
                told.add(summary(new ObjectMapper().readValue(message.value(), DepartmentalBudgetChanged.class)));
            }
            assertThat(told)
                    .isEqualTo(List.of(
                            "1",
                            "2 submitted=100000",
                            "3 submitted,approved=100000",
                            "4 submitted,approved,published=100000",
                            "5 submitted,approved,published=100000",
                            "6 submitted=120000 approved,published=100000",
                            "7"));
        }
    }

    private static String summary(DepartmentalBudgetChanged event) {
        var views = event.views().stream()
                .map(view -> " " + String.join(",", view.statuses()) + "="
                        + view.facts().stream()
                                .mapToLong(DepartmentalBudgetChanged.Fact::amountFen)
                                .sum())
                .collect(Collectors.joining());
        return event.version() + views;
    }

    @Test
    void anActThatNeedsNoGroundsNeedsNoBody() {
        // Given
        create(body.id(), body.json());
        // When
        var answer = bureau().post(BudgetApi.BOOKS + body.id() + "/submission");
        // Then
        assertThat(answer.statusCode() + " " + answer.jsonPath().getString("status"))
                .isEqualTo("200 submitted");
        assertThat(answer.header("Huizong-Change")).isEqualTo(body.id() + "@2");
    }

    @Test
    void anActOutOfTurnIsRefusedAndChangesNothing() {
        // Given
        create(body.id(), body.json());
        // When
        var answers = List.of(
                act(body.id(), "return", Map.of("opinion", "退")),
                act(body.id(), "approval", NOTHING),
                act(body.id(), "publication", NOTHING),
                act(body.id(), "adjustment", Map.of("documentNumber", "1号")));
        // Then
        assertThat(answers.stream()
                        .map(answer ->
                                answer.statusCode() + " " + answer.jsonPath().getString("type"))
                        .distinct()
                        .toList())
                .isEqualTo(List.of("409 urn:huizong:problem:wrong-status"));
        assertThat(bureau().get(BudgetApi.BOOKS + body.id()).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aFrozenBookTakesNeitherDraftNorCorrection() {
        // Given
        create(body.id(), body.json());
        act(body.id(), "submission", NOTHING);
        // When
        var submitted = replace(body.id(), "\"2\"", body.withAmount("1.00").json());
        act(body.id(), "approval", NOTHING);
        var approved = replace(body.id(), "\"3\"", body.withAmount("1.00").json());
        act(body.id(), "adjustment", Map.of("documentNumber", "阿财预〔2026〕9号"));
        var adjusted = replace(body.id(), "\"4\"", body.withAmount("1.00").json());
        // Then
        assertThat(List.of(submitted.statusCode(), approved.statusCode(), adjusted.statusCode()))
                .isEqualTo(List.of(409, 409, 200));
    }

    @Test
    void anActThatNeedsItsGroundsNamesTheMissingField() {
        // Given
        create(body.id(), body.json());
        act(body.id(), "submission", NOTHING);
        // When
        var returned = act(body.id(), "return", NOTHING);
        var adjusted = act(body.id(), "adjustment", Map.of("opinion", "追加"));
        // Then
        assertThat(List.of(
                        returned.statusCode() + " " + returned.jsonPath().getString("errors[0].field"),
                        adjusted.statusCode() + " " + adjusted.jsonPath().getString("errors[0].field")))
                .isEqualTo(List.of("400 opinion", "400 documentNumber"));
    }

    @Test
    void anErrorOfAFiledBookBlocksItsApprovalUntilItIsWaivedWithAReason() {
        // Given: the total is no longer the sum of its columns
        var json = new ObjectMapper()
                .valueToTree(body.json())
                .toString()
                .replaceFirst("\"basic\":\"1000.00\"", "\"basic\":\"900.00\"");
        create(body.id(), json);
        act(body.id(), "submission", NOTHING);
        // When
        var refused = act(body.id(), "approval", NOTHING);
        var findings = refused.jsonPath().<String>getList("errors.finding");
        findings.forEach(finding -> act(body.id(), "findings/" + finding + "/waiver", Map.of("reason", "省系统口径")));
        var approved = act(body.id(), "approval", NOTHING);
        // Then
        assertThat(refused.statusCode() + " " + refused.jsonPath().getString("type"))
                .isEqualTo("422 urn:huizong:problem:cross-table-check-failed");
        assertThat(approved.jsonPath().getString("status")).isEqualTo("approved");
        assertThat(bureau().get(BudgetApi.BOOKS + body.id() + "/findings")
                        .jsonPath()
                        .getList("items.findAll { it.severity == 'error' }.waiver.reason"))
                .isEqualTo(findings.stream().map(finding -> "省系统口径").toList());
    }

    @Test
    void aWaiverThatIsRevokedBlocksTheApprovalAgainAndBothAreKept() {
        // Given: the total is no longer the sum of its columns, and each error is waived
        var json = new ObjectMapper()
                .valueToTree(body.json())
                .toString()
                .replaceFirst("\"basic\":\"1000.00\"", "\"basic\":\"900.00\"");
        create(body.id(), json);
        act(body.id(), "submission", NOTHING);
        var findings = act(body.id(), "approval", NOTHING).jsonPath().<String>getList("errors.finding");
        findings.forEach(finding -> act(body.id(), "findings/" + finding + "/waiver", Map.of("reason", "省系统口径")));
        var revoked = "findings/" + findings.get(0);
        // When
        var unreasoned = act(body.id(), revoked + "/waiver-revocation", NOTHING);
        var taken = act(body.id(), revoked + "/waiver-revocation", Map.of("reason", "口径已统一"));
        var again = act(body.id(), revoked + "/waiver-revocation", Map.of("reason", "重复"));
        var refused = act(body.id(), "approval", NOTHING);
        act(body.id(), revoked + "/waiver", Map.of("reason", "核对后仍予豁免"));
        var approved = act(body.id(), "approval", NOTHING);
        var late = act(body.id(), revoked + "/waiver-revocation", Map.of("reason", "批复之后"));
        // Then
        assertThat(List.of(
                        unreasoned.statusCode(),
                        taken.statusCode(),
                        again.statusCode(),
                        refused.statusCode(),
                        approved.statusCode(),
                        late.statusCode()))
                .isEqualTo(List.of(400, 200, 404, 422, 200, 409));
        assertThat(refused.jsonPath().<String>getList("errors.finding")).containsExactly(findings.get(0));
        var kept = bureau().get(BudgetApi.BOOKS + body.id() + "/waivers").jsonPath();
        var told = bureau().get(BudgetApi.BOOKS + body.id() + "/findings").jsonPath();
        var counts = bureau().get("/v1/budget-books").jsonPath();
        for (var severity : List.of("error", "warning", "info")) {
            assertThat(told.getList("items.findAll { it.scope == 'book' && it.severity == '" + severity + "' }"))
                    .hasSize(counts.getInt("items.find { it.id == '" + body.id() + "' }.findings." + severity));
        }
        var of = "items.findAll { it.findingId == '" + findings.get(0) + "' }.";
        assertThat(kept.<Boolean>getList(of + "inForce")).containsExactly(true, false);
        assertThat(kept.<String>getList(of + "reason")).containsExactly("核对后仍予豁免", "省系统口径");
        assertThat(kept.<String>getList(of + "revocation.reason")).contains("口径已统一");
    }

    @Test
    void aVersionKeepsTheContentThatItCarried() {
        // Given
        create(body.id(), body.json());
        replace(body.id(), "\"1\"", body.withAmount("5.00").json());
        // When
        var first = bureau().get(BudgetApi.BOOKS + body.id() + "/versions/1").jsonPath();
        // Then
        assertThat(List.of(
                        first.getString("act"),
                        first.getString("book.statements[0].rows[0].cells.total"),
                        bureau().get(BudgetApi.BOOKS + body.id())
                                .jsonPath()
                                .getString("statements[0].rows[0].cells.total")))
                .isEqualTo(List.of("filing", "1000.00", "5.00"));
    }
}
