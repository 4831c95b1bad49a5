package org.huizong.aggregation.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.aggregation.ABook.expenditure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;

/** Rebuilds while books come in and readers ask: nobody sees an empty answer or a parent that is not its parts. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RebuildBesideTrafficIT {

    private static final int YEAR = 2153;
    private static final int BOOKS = 40;
    private static final int ROUNDS = 3;
    private static final List<String> REGIONS = List.of("653000", "653001", "653022", "653023", "652900", "421303");

    @Inject
    DataSource dataSource;

    @Test
    void readersAndWritersDoNotNoticeARebuild() throws SQLException {
        var sums = new StoredSums(dataSource);
        try (var feed = new EventFeed()) {
            // Given
            var newest = new long[BOOKS];
            publish(feed, new Random(73), newest, 1);
            var done = new AtomicBoolean();
            var answers = new AtomicInteger();
            var failed = new AtomicInteger();
            var writer = CompletableFuture.runAsync(() -> {
                var random = new Random(74);
                for (long version = 2; !done.get(); version++) {
                    publish(feed, random, newest, version);
                }
            });
            var reader = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    failed.addAndGet(addsUp("") && addsUp("region=653000&") ? 0 : 1);
                    answers.incrementAndGet();
                }
            });
            // When
            for (int round = 0; round < ROUNDS; round++) {
                // A block that nobody here reads is wrong, so that each round has something to exchange.
                sums.change(
                        "insert into rollup_block select year, stage, layer, '820000', part, 0, cells from rollup_block"
                                + " where year = 2153 and region = '000000' and part = 1 limit 1");
                assertThat(StoredSums.rebuild().getLong("differing")).isGreaterThanOrEqualTo(1);
            }
            done.set(true);
            writer.join();
            reader.join();
            // Then
            assertThat(answers.get()).isPositive();
            assertThat(failed.get())
                    .as("answers of " + answers + " that do not add up")
                    .isZero();
            assertThat(total(ask(""))).isEqualByComparingTo(expected(newest));
            assertThat(StoredSums.drift().getInt("differing")).isZero();
            assertThat(StoredSums.rebuild().getBoolean("identical")).isTrue();
        }
    }

    private static void publish(EventFeed feed, Random random, long[] newest, long version) {
        var books = new ABook[BOOKS];
        for (int i = 0; i < BOOKS; i++) {
            newest[i] = 1 + random.nextInt(1_000_000);
            books[i] = ABook.of(REGIONS.get(i % REGIONS.size()), "单位" + i, YEAR)
                    .version(version)
                    .with(expenditure("20502" + (10 + i % 7), "basic", newest[i]));
        }
        feed.publish(books);
    }

    private static boolean addsUp(String region) {
        var answer = ask(region + "groupBy=region&");
        List<Map<String, Object>> rows = answer.getList("rows");
        var parts = rows.stream()
                .map(row -> new BigDecimal((String) row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !rows.isEmpty()
                && parts.compareTo(total(answer)) == 0
                && total(answer).signum() > 0;
    }

    private static JsonPath ask(String query) {
        return given().get("/v1/rollups?" + query + "year=" + YEAR)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal total(JsonPath answer) {
        return new BigDecimal(answer.getString("total.amount"));
    }

    private static BigDecimal expected(long[] newest) {
        long fen = 0;
        for (long amount : newest) {
            fen += amount;
        }
        return BigDecimal.valueOf(fen, 2);
    }
}
