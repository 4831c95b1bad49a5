package org.huizong.aggregation.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild of a store that is right, of one that is not, and one that is cut off. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RebuildIT {

    private static final int YEAR = 2151;
    private static final String HERE = " where year = 2151 and region = '%s' and part = %d and layer = 0";
    private static final String BLOCK = " from rollup_block" + HERE;
    private static EventFeed feed;

    @Inject
    DataSource dataSource;

    private StoredSums sums;

    @BeforeAll
    static void publish() {
        feed = new EventFeed();
        feed.publish(
                ABook.of("653001", "阿图什市教育局", YEAR)
                        .with(expenditure("2050201", "basic", 100_00L), expenditure("2050202", "project", 23_00L)),
                ABook.of("653022", "阿克陶县教育局", YEAR).with(expenditure("2050201", "basic", 7_00L)),
                ABook.of("421303", "曾都区教育局", YEAR).with(expenditure("2080505", "basic", 5_00L)));
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @BeforeEach
    void open() {
        sums = new StoredSums(dataSource);
    }

    @Test
    void whatIsRightIsFoundIdenticalAndLeftAlone() throws SQLException {
        // Given
        StoredSums.rebuild();
        var before = sums.bytes(YEAR);
        // When
        var done = StoredSums.rebuild();
        // Then
        assertThat(done.getBoolean("identical")).isTrue();
        assertThat(done.getLong("differing")).isZero();
        assertThat(done.getString("checksumAfter"))
                .isEqualTo(done.getString("checksumBefore"))
                .hasSize(64);
        assertThat(done.getLong("books"))
                .isEqualTo(sums.number("select count(*) from contribution where to_batch is null"));
        assertThat(done.getInt("slices.done")).isEqualTo(done.getInt("slices.total"));
        assertThat(sums.bytes(YEAR)).isEqualTo(before);
    }

    @Test
    void brokenForeignMissingAndStrayBlocksAreReplaced() throws SQLException {
        // Given
        var before = figures();
        var asOf = given().get("/v1/rollups?year=2151").jsonPath().getString("watermark");
        sums.change("update rollup_block set cells = '\\xffffffffffffffffff'" + HERE.formatted("653001", 0));
        sums.change("update rollup_block set cells = (select cells" + BLOCK.formatted("650000", 1) + " limit 1)"
                + HERE.formatted("421300", 1));
        sums.change("delete" + BLOCK.formatted("000000", 205));
        sums.change("insert into rollup_block select 2151, 'initial', 0, '110000', 1, 0, cells"
                + BLOCK.formatted("650000", 1) + " limit 1");
        // When
        var done = StoredSums.rebuild();
        // Then
        assertThat(done.getBoolean("identical")).isFalse();
        assertThat(done.getLong("differing")).isEqualTo(4);
        assertThat(figures()).isEqualTo(before);
        assertThat(StoredSums.drift().getInt("differing")).isZero();
        assertThat(StoredSums.rebuild().getBoolean("identical")).isTrue();
        rollup("year=2151&asOf=" + asOf).body("total.amount", equalTo("135.00"));
    }

    @Test
    void aBookThatComesAfterwardsIsAddedToTheReplacedBlocks() throws SQLException {
        // Given
        feed.publish(ABook.of("653023", "阿合奇县教育局", 2152).with(expenditure("2050201", "basic", 4_00L)));
        sums.change("delete from rollup_block where year = 2152");
        StoredSums.rebuild();
        // When
        feed.publish(ABook.of("653023", "阿合奇县教育局", 2152).version(2).with(expenditure("2050201", "basic", 9_00L)));
        // Then
        rollup("region=653000&year=2152").body("total.amount", equalTo("9.00"));
        assertThat(StoredSums.drift().getInt("differing")).isZero();
    }

    @Test
    void aSecondRebuildIsRefusedWhileOneWaits() throws SQLException {
        assertThat(RebuildLock.ifFree(dataSource, () -> {
                    var first = StoredSums.ask();
                    given().auth()
                            .oauth2(TestTokens.of("administrator"))
                            .post("/v1/rebuilds")
                            .then()
                            .statusCode(409)
                            .body("type", equalTo("urn:huizong:problem:rebuild-under-way"));
                    assertThat(StoredSums.read(first).getString("state")).isEqualTo("waiting");
                }))
                .isTrue();
        await().until(() -> sums.number("select count(*) from rebuild where state in ('waiting', 'running')") == 0);
    }

    @Test
    void aKeyIsOneRebuild() {
        var key = UUID.randomUUID().toString();
        var first = askWith(key);
        StoredSums.awaitState(first, "done");
        assertThat(askWith(key)).isEqualTo(first);
        given().auth()
                .oauth2(TestTokens.of("administrator"))
                .get("/v1/rebuilds?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aRebuildThatIsCutOffLeavesTheBlocksAlone() throws SQLException {
        // Given
        var right = figures();
        sums.change("delete" + BLOCK.formatted("000000", 205));
        var spoilt = sums.bytes(YEAR);
        String cut;
        try (var writer = sums.connect();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select * from partition_offset for update");
            // When
            cut = StoredSums.ask();
            var waiting = "select count(*) from pg_locks where relation = 'partition_offset'::regclass"
                    + " and mode = 'ExclusiveLock' and not granted";
            await().until(() -> sums.number(waiting) == 1);
            sums.text("select pg_terminate_backend(pid) from pg_locks where relation = 'partition_offset'::regclass"
                    + " and mode = 'ExclusiveLock' and not granted");
            StoredSums.awaitState(cut, "failed");
            writer.rollback();
            writer.setAutoCommit(true);
        }
        // Then
        assertThat(StoredSums.read(cut).getString("checksumAfter")).isNull();
        assertThat(sums.bytes(YEAR)).isEqualTo(spoilt);
        assertThat(StoredSums.rebuild().getLong("differing")).isEqualTo(1);
        assertThat(figures()).isEqualTo(right);
    }

    @Test
    void aRunOfADeadProcessIsMarkedAsFailed() throws SQLException {
        var dead = UUID.randomUUID();
        sums.change(
                "insert into rebuild (id, state, requested_by, requested_at, started_at, slices, slices_done, books,"
                        + " blocks, bytes, differing) values ('" + dead
                        + "', 'running', 'test', now(), now(), 3, 1, 0, 0, 0, 0)");
        assertThat(StoredSums.awaitState(dead.toString(), "failed").getString("failure"))
                .isNotBlank();
    }

    @Test
    void onlyAdministratorsRebuild() {
        given().post("/v1/rebuilds").then().statusCode(401);
        for (var role : new String[] {"unit", "department", "finance-bureau", "auditor"}) {
            given().auth()
                    .oauth2(TestTokens.of(role))
                    .post("/v1/rebuilds")
                    .then()
                    .statusCode(403);
        }
        given().get("/v1/rebuilds").then().statusCode(401);
    }

    private static String askWith(String key) {
        return given().auth()
                .oauth2(TestTokens.of("administrator"))
                .header("Idempotency-Key", key)
                .post("/v1/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String figures() {
        var rows = new StringBuilder();
        for (var query :
                new String[] {"groupBy=region", "region=653000&groupBy=region", "groupBy=function&functionLevel=item"
                }) {
            rows.append(given().get("/v1/rollups?year=2151&" + query).jsonPath().getString("rows"));
        }
        return rows.toString();
    }
}
