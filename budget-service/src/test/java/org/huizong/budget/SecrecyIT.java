package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.huizong.contracts.event.v1.ClassifiedPartChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants what is withheld under marks that stand nowhere else, and looks for the marks in every answer to every role. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class SecrecyIT {

    private static final String MARK = "机密记号";
    private static final List<String> BLIND = List.of("", "unit", "department", "finance-bureau", "administrator");
    private static final UUID DRAFT = ABookBody.ofTheArchives().id();
    private static final UUID PUBLISHED =
            ABookBody.ofTheArchives().withYear(2025).id();

    private final Random random = new Random(20_251_121);

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void noGetOfTheApiTellsWhatIsWithheldToAnybodyButAnAuditor() {
        // Given
        BudgetApi.create(DRAFT, bookWithSecrets(2026));
        BudgetApi.administrator()
                .contentType("application/json")
                .queryParam("status", "published")
                .body(bookWithSecrets(2025))
                .post("/v1/imports");
        // When
        var told = new ArrayList<String>();
        for (var role : BLIND) {
            addresses().forEach(address -> mediaTypes().forEach(type -> {
                if (text(read(role, address, type)).contains(MARK)) {
                    told.add(role + " " + address + " " + type);
                }
            }));
        }
        // Then
        assertThat(told).isEmpty();
        for (var id : List.of(DRAFT, PUBLISHED)) {
            assertThat(text(read("auditor", BudgetApi.BOOKS + id, "application/json")))
                    .contains(MARK);
        }
        assertThat(read("", BudgetApi.BOOKS + PUBLISHED, "application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeOfWhatIsWithheldIsSeenByNobodyWithoutClearance() {
        try (var open = TopicReader.fromNowOn(DepartmentalBudgetChanged.TOPIC);
                var restricted = TopicReader.fromNowOn(ClassifiedPartChanged.TOPIC)) {
            // Given
            BudgetApi.create(DRAFT, bookWithSecrets(2026));
            var before = answers(BudgetApi.BOOKS + DRAFT);
            var auditorsTag =
                    read("auditor", BudgetApi.BOOKS + DRAFT, "application/json").header("ETag");
            // When
            var amended = BudgetApi.replace(DRAFT, "\"1\"", bookWithSecrets(2026));
            var other = ABookBody.ofTheArchives().withYear(2024);
            BudgetApi.create(other.id(), other.json());
            // Then
            assertThat(List.of(
                            amended.statusCode(),
                            amended.header("ETag"),
                            text(amended).contains(MARK)))
                    .isEqualTo(List.of(200, "\"1\"", false));
            assertThat(answers(BudgetApi.BOOKS + DRAFT)).isEqualTo(before);
            assertThat(read("auditor", BudgetApi.BOOKS + DRAFT, "application/json")
                            .header("ETag"))
                    .isNotEqualTo(auditorsTag);
            var events = open.await(2, event -> true);
            assertThat(events.stream().map(event -> event.key()).toList())
                    .containsExactly(DRAFT.toString(), other.id().toString());
            assertThat(events.stream()
                            .noneMatch(event -> new String(event.value(), StandardCharsets.UTF_8).contains(MARK)))
                    .isTrue();
            assertThat(
                            restricted
                                    .await(2, event -> new String(event.value(), StandardCharsets.UTF_8).contains(MARK))
                                    .stream()
                                    .map(event -> event.key())
                                    .distinct()
                                    .toList())
                    .containsExactly(DRAFT.toString());
        }
    }

    @Test
    void onlyTheBureauOpensAProjectAndOnlyByADocument() {
        // Given
        BudgetApi.create(DRAFT, bookWithSecrets(2026));
        var read = BudgetApi.bureau().get(BudgetApi.BOOKS + DRAFT).asString();
        var opened = read.replace("\"classified\":true", "\"classified\":false");
        var secrecy = BudgetApi.BOOKS + DRAFT + "/projects/1/secrecy";
        // When
        var byPut = BudgetApi.replace(DRAFT, "\"1\"", opened);
        var bySilence = BudgetApi.replace(DRAFT, "\"1\"", read.replace("\"classified\":true,", ""));
        var byUnit = TestCalls.as(TestTokens.of("unit"))
                .body(Map.of("classified", false, "documentNumber", "1号"))
                .post(secrecy);
        var withoutDocument = TestCalls.as(TestTokens.of("finance-bureau"))
                .body(Map.of("classified", false))
                .post(secrecy);
        var byBureau = TestCalls.as(TestTokens.of("finance-bureau"))
                .body(Map.of("classified", false, "documentNumber", "克保审〔2025〕3号"))
                .post(secrecy);
        // Then
        assertThat(List.of(
                        byPut.statusCode(),
                        byPut.jsonPath().getString("errors[0].field"),
                        bySilence.statusCode(),
                        byUnit.statusCode(),
                        withoutDocument.statusCode(),
                        byBureau.statusCode()))
                .isEqualTo(List.of(403, "projects[0].classified", 200, 403, 400, 200));
        assertThat(text(read("finance-bureau", BudgetApi.BOOKS + DRAFT, "application/json")))
                .contains(MARK);
        assertThat(read("finance-bureau", BudgetApi.BOOKS + DRAFT + "/versions", "application/json")
                        .jsonPath()
                        .getString("items[0].documentNumber"))
                .isEqualTo("克保审〔2025〕3号");
    }

    @Test
    void aLeakIsFoundAndNamedWithoutBeingRepeated() {
        // Given
        var json = bookWithSecrets(2026);
        json.put("texts", List.of(Map.of("key", "duties", "text", "根据新财行〔2024〕170号文件办理")));
        BudgetApi.create(DRAFT, json);
        // When
        var findings = BudgetApi.bureau()
                .get(BudgetApi.BOOKS + DRAFT + "/findings")
                .jsonPath()
                .<Map<String, Object>>getList("items.findAll { it.kind == 'classified' }");
        // Then
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("rule") + " " + findings.get(0).get("severity"))
                .isEqualTo("Q19 error");
        assertThat(findings.toString()).contains("duties").doesNotContain("170");
    }

    private Map<String, Object> bookWithSecrets(int year) {
        var json = new HashMap<>(ABookBody.ofTheArchives().withYear(year).json());
        var project = new HashMap<String, Object>();
        project.put("ordinal", 1);
        project.put("name", mark());
        project.put("basis", mark() + "，新财行〔2024〕170号");
        project.put("amount", "0.10");
        project.put("undertaker", mark());
        project.put("allocationText", mark());
        project.put("allocation", List.of(Map.of("item", mark(), "amount", "0.05", "economic", "302")));
        project.put("period", mark());
        project.put("classified", true);
        json.put("projects", List.of(project));
        return json;
    }

    private String mark() {
        return MARK + random.nextInt(1_000_000);
    }

    /** Every GET that the description has, for every book. */
    private static List<String> addresses() {
        var addresses = new ArrayList<String>();
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths")
                .forEach((path, operations) -> {
                    if (operations.containsKey("get")) {
                        for (var id : List.of(DRAFT, PUBLISHED)) {
                            addresses.add(filled(path, id));
                        }
                    }
                });
        return addresses.stream().distinct().toList();
    }

    private static String filled(String path, UUID id) {
        return path.replace("{id}", id.toString())
                .replace("{number}", "3")
                .replace("{scheme}", "region")
                .replaceAll("\\{[^}]*}", "1");
    }

    private static List<String> mediaTypes() {
        return List.of(
                "application/json",
                "text/markdown",
                "text/html",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static Map<String, String> answers(String address) {
        var answers = new HashMap<String, String>();
        for (var role : BLIND) {
            for (var of : List.of(address, address + "/versions", address + "/findings")) {
                var answer = read(role, of, "application/json");
                answers.put(role + of, answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString());
            }
        }
        return answers;
    }

    private static Response read(String role, String address, String type) {
        return TestCalls.as(role.isEmpty() ? "" : TestTokens.of(role))
                .accept(type)
                .get(address);
    }

    /** The body, of a packed file every part of it. */
    private static String text(Response answer) {
        var bytes = answer.asByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
