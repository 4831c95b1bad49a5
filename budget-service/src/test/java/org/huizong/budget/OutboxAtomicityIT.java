package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class OutboxAtomicityIT {

    private static final String ARTUX = "653001-2025-budget";
    private static final Map<String, String> PUBLISHED = Map.of("status", "published");

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    @AfterEach
    void healTheDatabase() {
        BudgetApi.execute("drop function if exists halt() cascade");
    }

    /** The connection dies while the row is being written, as it does when the process is killed there. */
    @ParameterizedTest
    @ValueSource(strings = {"departmental_budget_version", "outbox", "audit_event"})
    void aHaltAnywhereInAWriteLeavesNothingOfIt(String table) {
        // Given
        var rows = BudgetApi.rowsOfAWrite();
        BudgetApi.execute(
                """
                create function halt() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$
                """);
        BudgetApi.execute("create trigger halt before insert on " + table + " for each row execute function halt()");
        // When
        var status = importDocument(sample(ARTUX), PUBLISHED).statusCode();
        // Then
        assertThat(status).isBetween(500, 503);
        assertThat(BudgetApi.rowsOfAWrite()).isEqualTo(rows);
        healTheDatabase();
        assertThat(importDocument(sample(ARTUX), PUBLISHED).jsonPath().getString("books[0].change"))
                .isEqualTo("created");
    }

    @Test
    void theEventTellsExactlyTheStateThatIsStored() throws Exception {
        try (var topic = TopicReader.fromNowOn(DepartmentalBudgetChanged.TOPIC)) {
            // When
            var book = importDocument(sample(ARTUX), PUBLISHED).jsonPath();
            // Then
            var id = book.getString("books[0].id");
            var sent = topic.await(1, message -> message.key().equals(id)).get(0);
            var event = new ObjectMapper().readValue(sent.value(), DepartmentalBudgetChanged.class);
            assertThat(List.of(
                            event.bookId().toString(),
                            event.version(),
                            event.region(),
                            event.budgetUnit().name(),
                            event.year(),
                            event.stage(),
                            event.views().stream()
                                    .map(DepartmentalBudgetChanged.View::statuses)
                                    .toList()))
                    .isEqualTo(List.of(
                            id,
                            1L,
                            "653001",
                            "阿图什市信访局",
                            2025,
                            "initial",
                            List.of(List.of("submitted", "approved", "published"))));
            var facts = event.views().get(0).facts();
            assertThat(Map.of(
                            "expenditure", sum(facts, "expenditure"),
                            "revenue", sum(facts, "revenue"),
                            "general-public-budget", sum(facts, "general-public-budget")))
                    .isEqualTo(Map.of(
                            "expenditure", 222_220_000L,
                            "revenue", 222_220_000L,
                            "general-public-budget", 214_200_000L));
        }
    }

    @Test
    void theSameBytesMakeNoEvent() {
        // Given
        importDocument(sample(ARTUX), PUBLISHED);
        try (var topic = TopicReader.fromNowOn(DepartmentalBudgetChanged.TOPIC)) {
            // When
            importDocument(sample(ARTUX), PUBLISHED);
            var other = importDocument(sample("653000-2025-budget"), PUBLISHED).jsonPath();
            // Then: the only event is that of the other book
            assertThat(topic.await(1, message -> true).stream()
                            .map(message -> message.key())
                            .toList())
                    .isEqualTo(List.of(other.getString("books[0].id")));
        }
    }

    private static long sum(List<DepartmentalBudgetChanged.Fact> facts, String cube) {
        return facts.stream()
                .filter(fact -> fact.cube().equals(cube))
                .mapToLong(DepartmentalBudgetChanged.Fact::amountFen)
                .sum();
    }
}
