package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.replace;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class BookConcurrencyIT {

    private static final int AT_ONCE = 6;

    private final ABookBody body = ABookBody.ofTheArchives();

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @Test
    void ofWritesThatBuildOnOneVersionExactlyOneIsAccepted() throws Exception {
        // Given
        create(body.id(), body.json());
        // When
        var statuses = atOnce(n -> () ->
                replace(body.id(), "\"1\"", body.withAmount(n + ".00").json()).statusCode());
        // Then
        assertThat(statuses).isEqualTo(List.of(200, 412, 412, 412, 412, 412));
    }

    @Test
    void oneDocumentImportedManyTimesAtOnceIsOneBook() throws Exception {
        var text = sample("653001-2025-budget");
        var changes = atOnce(n -> () ->
                importDocument(text, Map.of("status", "published")).jsonPath().getString("books[0].change"));
        assertThat(changes)
                .isEqualTo(List.of("created", "unchanged", "unchanged", "unchanged", "unchanged", "unchanged"));
    }

    @Test
    void manyRequestsWithOneIdempotencyKeyHaveOneEffectAndOneAnswer() throws Exception {
        // Given
        create(body.id(), body.json());
        // When
        var answers = atOnce(n -> () -> bureau().header("Idempotency-Key", "submission-1")
                .contentType("application/json")
                .body(Map.of("opinion", "报送"))
                .post(BudgetApi.BOOKS + body.id() + "/submission")
                .asString());
        var other = bureau().header("Idempotency-Key", "submission-1")
                .contentType("application/json")
                .body(Map.of("opinion", "另一件事"))
                .post(BudgetApi.BOOKS + body.id() + "/submission");
        // Then
        assertThat(answers.stream().distinct().toList()).hasSize(1);
        assertThat(bureau().get(BudgetApi.BOOKS + body.id()).header("ETag")).isEqualTo("\"2\"");
        assertThat(other.statusCode() + " " + other.jsonPath().getString("type"))
                .isEqualTo("422 urn:huizong:problem:idempotency-key-reused");
    }

    private static <T extends Comparable<T>> List<T> atOnce(IntFunction<Callable<T>> request) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(
                    IntStream.range(1, AT_ONCE + 1).mapToObj(request).toList())) {
                results.add(future.get());
            }
            return results.stream().sorted().toList();
        } finally {
            threads.shutdown();
        }
    }
}
