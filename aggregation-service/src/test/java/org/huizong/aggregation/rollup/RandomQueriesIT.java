package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** Random questions, answered by the service and by adding up the books one by one. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RandomQueriesIT {

    private static final long SEED = 20_251_121L;
    private static final int YEAR = 2061;
    private static final int QUESTIONS = 80;
    private static final List<String> REGIONS =
            List.of("650000", "653000", "653001", "653022", "650104", "421303", "429004", "110101");
    private static final List<String> FUNCTIONS =
            List.of("2014004", "2010301", "2010302", "20103", "2101101", "210", "unspecified");
    private static final List<String> STATUSES = List.of("published", "approved", "submitted");
    private static final RegionTree TREE = RegionTree.seed();

    private final Random random = new Random(SEED);
    private final Map<UUID, DepartmentalBudgetChanged> books = new TreeMap<>();

    /** A question and, in the same words, which facts it means. */
    private record Question(
            String region, boolean own, String status, String prefix, List<String> groupBy, int digits) {

        String query() {
            var query = new StringBuilder("limit=200&year=" + YEAR + "&status=" + status);
            query.append(region.isEmpty() ? "" : "&region=" + region).append(own ? "&scope=own" : "");
            query.append(prefix.isEmpty() ? "" : "&function=" + prefix);
            groupBy.forEach(key -> query.append("&groupBy=").append(key));
            if (groupBy.contains("function")) {
                query.append("&functionLevel=")
                        .append(List.of("class", "section", "item").get((digits - 3) / 2));
            }
            return query.toString();
        }

        boolean means(DepartmentalBudgetChanged book) {
            if (region.isEmpty()) {
                return !own;
            }
            return own ? book.region().equals(region) : TREE.isWithin(book.region(), region);
        }

        String key(DepartmentalBudgetChanged book, Fact fact) {
            var keys = new ArrayList<String>();
            for (var key : groupBy) {
                keys.add(
                        switch (key) {
                            case "function" ->
                                fact.function().equals("unspecified")
                                        ? fact.function()
                                        : fact.function()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                digits,
                                                                fact.function().length()));
                            case "nature" -> fact.nature();
                            default -> book.budgetUnit().id().toString();
                        });
            }
            return String.join("|", keys);
        }
    }

    @Test
    void theServiceAnswersAsPlainAdditionDoes() {
        // Given
        publish();
        var token = TestTokens.of("administrator");
        for (int i = 0; i < QUESTIONS; i++) {
            var question = question();
            // When
            var answer = given().auth()
                    .oauth2(token)
                    .get("/v1/rollups?" + question.query())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            // Then
            var shown = new TreeMap<String, String>();
            for (var row : answer.<Map<String, Object>>getList("rows")) {
                var key = String.join(
                        "|",
                        question.groupBy().stream()
                                .map(name -> row.get(name).toString())
                                .toList());
                shown.put(key, row.get("amount") + " " + row.get("books"));
            }
            assertThat(shown).as("seed %d, %s", SEED, question.query()).isEqualTo(added(question));
        }
    }

    private void publish() {
        try (var feed = new EventFeed()) {
            var changes = new ArrayList<String>();
            for (int i = 0; i < 60; i++) {
                var region = REGIONS.get(random.nextInt(REGIONS.size()));
                var unit = "单位" + random.nextInt(30);
                long version = 1;
                var id = ABook.of(region, unit, YEAR).id();
                if (books.containsKey(id)) {
                    version = books.get(id).version() + 1;
                }
                var book = ABook.of(region, unit, YEAR).version(version);
                if (random.nextInt(8) > 0) {
                    for (var status : STATUSES) {
                        book.with(List.of(status), facts());
                    }
                }
                books.put(id, book.event());
                feed.send(book.event());
                changes.add(book.change());
            }
            EventFeed.await(changes);
        }
    }

    private Fact[] facts() {
        var facts = new Fact[1 + random.nextInt(5)];
        for (int i = 0; i < facts.length; i++) {
            var function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
            facts[i] = ABook.expenditure(
                    function, random.nextBoolean() ? "basic" : "project", random.nextInt(1_000_000) - 200_000L);
        }
        return facts;
    }

    private Question question() {
        var region = random.nextInt(4) == 0 ? "" : REGIONS.get(random.nextInt(REGIONS.size()));
        var groupBy = new ArrayList<String>();
        for (var key : List.of("function", "nature", "budgetUnit")) {
            if (random.nextInt(3) == 0) {
                groupBy.add(key);
            }
        }
        var prefix =
                List.of("", "", "2", "201", "20103", "2101101", "unspecified").get(random.nextInt(7));
        boolean own = !region.isEmpty() && random.nextInt(3) == 0;
        return new Question(region, own, STATUSES.get(random.nextInt(3)), prefix, groupBy, 3 + 2 * random.nextInt(3));
    }

    private Map<String, String> added(Question question) {
        var amounts = new TreeMap<String, Long>();
        var behind = new TreeMap<String, Set<UUID>>();
        for (var book : books.values()) {
            Predicate<Fact> wanted = fact -> fact.function().startsWith(question.prefix());
            book.views().stream()
                    .filter(view -> question.means(book) && view.statuses().contains(question.status()))
                    .flatMap(view -> view.facts().stream())
                    .filter(wanted)
                    .forEach(fact -> {
                        amounts.merge(question.key(book, fact), fact.amountFen(), Long::sum);
                        behind.computeIfAbsent(question.key(book, fact), key -> new HashSet<>())
                                .add(book.bookId());
                    });
        }
        var rows = new TreeMap<String, String>();
        amounts.forEach((key, fen) -> {
            if (fen != 0) {
                rows.put(
                        key,
                        BigDecimal.valueOf(fen, 2).toPlainString() + " "
                                + behind.get(key).size());
            }
        });
        return rows;
    }
}
