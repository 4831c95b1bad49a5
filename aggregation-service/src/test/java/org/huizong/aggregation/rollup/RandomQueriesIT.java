package org.huizong.aggregation.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.rollup.oracle.PlainRollup;
import org.huizong.aggregation.rollup.oracle.PlainRollup.Told;
import org.huizong.aggregation.rollup.oracle.Question;
import org.huizong.aggregation.rollup.oracle.RandomBudgets;
import org.huizong.aggregation.rollup.oracle.RandomQuestions;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * Random questions about random books of all money cubes, answered by the service and by adding up the books one by one. Run
 * again by {@code -Dhuizong.test.seed=…}, with another number of questions by {@code -Dhuizong.test.questions=…}.
 */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RandomQueriesIT {

    private static final long SEED = Long.getLong("huizong.test.seed", 20_251_121L);
    private static final int QUESTIONS = Integer.getInteger("huizong.test.questions", 1_000);
    private static final int ROUNDS = 3;
    private static final int BOOKS_IN_A_ROUND = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(SEED);
    private final Map<String, String> tokens = new TreeMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, Map<UUID, DepartmentalBudgetChanged>> booksAt = new LinkedHashMap<>();

    @Test
    void theServiceAnswersAsPlainAdditionDoes() throws Exception {
        // Given
        publish();
        var watermarks = List.copyOf(booksAt.keySet());
        var questions = new RandomQuestions(random, watermarks);
        int answered = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            var question = questions.next();
            var books = booksAt.get(question.asOf().orElse(watermarks.get(ROUNDS - 1)));
            // When
            var told = told(question);
            // Then
            assertThat(told)
                    .as("seed %d, question %d, asked for %s: %s", SEED, i, question.holder(), question.query())
                    .isEqualTo(PlainRollup.of(question, books.values()));
            answered += told.rows().isEmpty() ? 0 : 1;
        }
        assertThat(answered).as("questions about something").isGreaterThan(QUESTIONS / 4);
    }

    /** Each round moves some books; the watermark after it is a moment of the past for the questions. */
    private void publish() throws Exception {
        var books = new TreeMap<UUID, DepartmentalBudgetChanged>();
        var budgets = new RandomBudgets(random);
        try (var feed = new EventFeed()) {
            for (int round = 0; round < ROUNDS; round++) {
                var changes = new ArrayList<String>();
                for (int i = 0; i < BOOKS_IN_A_ROUND; i++) {
                    var book = budgets.next();
                    var known = books.get(book.id());
                    book.version(known == null ? 1 : known.version() + 1);
                    books.put(book.id(), book.event());
                    feed.send(book.event());
                    changes.add(book.change());
                }
                EventFeed.await(changes);
                var watermark = get("year=1999", "").get("watermark").asLong();
                booksAt.put(watermark, new TreeMap<>(books));
            }
        }
    }

    /** All pages of an answer, in the form of the plain one. */
    private Told told(Question question) throws Exception {
        var rows = new TreeMap<String, List<String>>();
        var cursor = "";
        JsonNode page;
        do {
            page = get(question.query() + cursor, question.holder());
            for (var row : page.get("rows")) {
                assertThat(rows.put(key(question, row), numbers(question, row)))
                        .as("two rows of one key: %s", row)
                        .isNull();
            }
            cursor = "&cursor=" + page.get("next").asText();
        } while (!page.get("next").isNull());
        return new Told(
                rows,
                page.get("total").get("amount").asText(),
                page.get("total").get("books").asInt(),
                page.get("coverage").get("filed").asLong());
    }

    private static String key(Question question, JsonNode row) {
        var keys = new ArrayList<String>();
        for (var key : question.groupBy()) {
            var own = key.equals("region") && row.has("own") ? "+own" : "";
            keys.add(key.equals("year") ? "" : row.get(key).asText() + own);
        }
        return String.join("|", keys) + "@" + row.get("year").asInt();
    }

    private static List<String> numbers(Question question, JsonNode row) {
        var numbers = new ArrayList<>(
                List.of(row.get("amount").asText(), row.get("books").asText()));
        if (question.compared()) {
            numbers.add(row.get("previous").asText());
            numbers.add(row.get("growth").asText());
        }
        if (question.shared()) {
            numbers.add(row.get("share").asText());
        }
        if (question.ranked()) {
            numbers.add(row.get("rank").asText());
        }
        if (question.trusted()) {
            numbers.add(row.get("approvedShare").asText());
        }
        return numbers;
    }

    private JsonNode get(String query, String holder) throws IOException, InterruptedException {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var token = tokens.computeIfAbsent(
                holder,
                region -> region.isEmpty()
                        ? TestTokens.of("administrator")
                        : TestTokens.ofRegions("finance-bureau", region));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/rollups?" + query))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("seed %d: %s: %s", SEED, query, answer.body())
                .isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
