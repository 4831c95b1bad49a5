package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huizong.budget.BudgetApi.bureau;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many books in JSON in one request. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ImportListIT {

    private static final String LINES = "application/x-ndjson";
    private static final String ARRAY = "application/json";
    private static final int MORE_THAN_ONE_TRANSACTION = 45;
    private static final int MORE_THAN_AT_ONCE = 501;

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    private static String unit(int number) {
        return "某县第" + number + "单位";
    }

    private static String book(int number, String amount) {
        return ("{\"region\":\"653001\",\"unitName\":\"%s\",\"year\":2025,\"stage\":\"initial\",\"lines\":["
                        + "{\"function\":\"2012601\",\"source\":\"general-public\",\"economic\":\"30101\",\"amount\":\"%s\"}]}")
                .formatted(unit(number), amount);
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> book(number, number + ".01"))
                .collect(Collectors.joining("\n"));
    }

    private static UUID id(int number) {
        return BookId.of("653001", unit(number), 2025, Stage.INITIAL);
    }

    private static Response post(String type, String body, Map<String, ?> parameters) {
        return bureau().contentType(type)
                .queryParams(parameters)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports");
    }

    private static String stored(int number) {
        return bureau().get(BudgetApi.BOOKS + id(number)).jsonPath().getString("lines[0].amount");
    }

    /** The audit trail is never emptied. */
    private static long audited() {
        return BudgetApi.rowsOfAWrite().get(4);
    }

    private static List<Long> rowsSince(long audited) {
        var rows = new ArrayList<>(BudgetApi.rowsOfAWrite());
        rows.set(4, rows.get(4) - audited);
        return rows;
    }

    @Test
    void everyBookOfAListIsFiledAndReportedInItsOrderAndTheSameListChangesNothing() {
        // Given
        long audited = audited();
        // When
        var answer = post(LINES, lines(MORE_THAN_ONE_TRANSACTION), Map.of("filename", "全州.ndjson"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var path = answer.jsonPath();
        var all = IntStream.rangeClosed(1, MORE_THAN_ONE_TRANSACTION).boxed().toList();
        assertThat(path.getString("filename")).isEqualTo("全州.ndjson");
        assertThat(path.getList("books.unitName"))
                .isEqualTo(all.stream().map(ImportListIT::unit).toList());
        assertThat(path.getList("books.change").stream().distinct()).isEqualTo(List.of("created"));
        assertThat(path.getList("documents.name"))
                .isEqualTo(all.stream().map(String::valueOf).toList());
        assertThat(path.getList("documents.changes"))
                .isEqualTo(
                        all.stream().map(number -> List.of(id(number) + "@1")).toList());
        assertThat(all.stream().map(ImportListIT::stored))
                .isEqualTo(all.stream().map(number -> number + ".01").toList());
        assertThat(rowsSince(audited)).isEqualTo(Collections.nCopies(5, (long) MORE_THAN_ONE_TRANSACTION));
        var again = post(LINES, lines(MORE_THAN_ONE_TRANSACTION), Map.of());
        assertThat(again.jsonPath().getList("books.change").stream().distinct()).isEqualTo(List.of("unchanged"));
        assertThat(again.jsonPath().getList("books.version").stream().distinct())
                .isEqualTo(List.of(1));
    }

    @Test
    void aBookThatIsRefusedHoldsNoneOfTheOthersBack() {
        // Given
        var body = "\uFEFF" + book(1, "1.00") + "\r\n\n" + book(2, "1e3") + "\n{\"region\":\n" + book(3, "3.00") + "\n";
        // When
        var answer = post(LINES, body, Map.of());
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var path = answer.jsonPath();
        assertThat(path.getList("documents.outcome")).isEqualTo(List.of("recorded", "refused", "refused", "recorded"));
        assertThat(path.getString("documents[1].problem.errors[0].field")).isEqualTo("lines[0].amount");
        assertThat(path.getString("documents[2].problem.type")).isEqualTo("urn:huizong:problem:unreadable");
        assertThat(path.getList("books.unitName")).isEqualTo(List.of(unit(1), unit(3)));
        assertThat(List.of(stored(1), stored(3))).isEqualTo(List.of("1.00", "3.00"));
        assertThat(bureau().get(BudgetApi.BOOKS + id(2)).statusCode()).isEqualTo(404);
    }

    @Test
    void anArrayIsAListTooAndADryRunStoresNothing() {
        // Given
        var array = "[ " + book(1, "1.00") + ",\n " + book(2, "2.00") + "]";
        // When
        var checked = post(ARRAY, array, Map.of("dryRun", true));
        var nothing = bureau().get(BudgetApi.BOOKS).jsonPath().getList("items");
        var stored = post(ARRAY, array, Map.of());
        // Then
        assertThat(checked.jsonPath().getList("documents.outcome")).isEqualTo(List.of("checked", "checked"));
        assertThat(nothing).isEqualTo(List.of());
        assertThat(stored.jsonPath().getList("documents.outcome")).isEqualTo(List.of("recorded", "recorded"));
        assertThat(List.of(stored(1), stored(2))).isEqualTo(List.of("1.00", "2.00"));
    }

    @Test
    void theSameBookTwiceInAListIsTwoVersionsInTheOrderOfTheList() {
        // When
        var answer = post(LINES, book(1, "1.00") + "\n" + book(1, "2.00"), Map.of());
        // Then
        assertThat(answer.jsonPath().getList("books.change")).isEqualTo(List.of("created", "new-version"));
        assertThat(stored(1)).isEqualTo("2.00");
    }

    @Test
    void twoListsOfTheSameBooksAtOnceCreateEachBookOnce() {
        // Given
        var body = lines(MORE_THAN_ONE_TRANSACTION);
        long audited = audited();
        // When
        var changes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> post(LINES, body, Map.of())))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .flatMap(answer -> answer.jsonPath().<String>getList("books.change").stream())
                .toList();
        // Then
        assertThat(Collections.frequency(changes, "created")).isEqualTo(MORE_THAN_ONE_TRANSACTION);
        assertThat(Collections.frequency(changes, "unchanged")).isEqualTo(2 * MORE_THAN_ONE_TRANSACTION);
        assertThat(rowsSince(audited)).isEqualTo(Collections.nCopies(5, (long) MORE_THAN_ONE_TRANSACTION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "application/json ! [{\"region\":\"653001\"}, 7] ! 400 ! unreadable",
                "application/json ! [{\"region\":\"653001\"} ! 400 ! unreadable",
                "application/json ! [] ! 400 ! unreadable",
                "application/json ! [{}] {} ! 400 ! unreadable",
                "application/x-ndjson ! {} ! 422 ! no-document-recorded",
            })
    void aListThatIsNoneIsRefusedWhole(String type, String body, int status, String problem) {
        var answer = post(type, body, Map.of());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:" + problem);
    }

    @ParameterizedTest
    @CsvSource({"region, 653001", "unitName, 某县档案馆"})
    void whatEachBookSaysItselfCannotBeSaidForAll(String parameter, String value) {
        var answer = post(LINES, lines(2), Map.of(parameter, value));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(parameter);
    }

    @Test
    void aLongListIsAJobWithOneItemForEachBook() {
        // When
        var accepted = post(LINES, lines(MORE_THAN_AT_ONCE), Map.of());
        // Then
        assertThat(accepted.statusCode()).isEqualTo(202);
        var place = accepted.header("Location");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> bureau().get(place).jsonPath().getString("state").equals("done"));
        var job = bureau().get(place).jsonPath();
        assertThat(List.of(job.getInt("expected"), job.getInt("recorded"), job.getInt("refused")))
                .isEqualTo(List.of(MORE_THAN_AT_ONCE, MORE_THAN_AT_ONCE, 0));
        assertThat(stored(MORE_THAN_AT_ONCE)).isEqualTo(MORE_THAN_AT_ONCE + ".01");
        assertThat(Collections.frequency(job.getList("documents.outcome"), "recorded"))
                .isEqualTo(MORE_THAN_AT_ONCE);
    }
}
