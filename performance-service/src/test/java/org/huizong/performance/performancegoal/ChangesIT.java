package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huizong.performance.performancegoal.Service.as;
import static org.huizong.performance.performancegoal.Service.importAs;
import static org.huizong.performance.performancegoal.Service.publish;
import static org.huizong.performance.performancegoal.Service.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class ChangesIT {

    private static final String AGAIN =
            """
            insert into performance_book_version
            select (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1000))).*
            from performance_book_version v where v.book_id = ? and v.version = 1
            """;

    @Test
    void aChangeThatIsCommittedLateIsNotSteppedOver() throws SQLException {
        var slow = published("阿图什市迟缓局");
        var since = drain();
        try (var connection = TestServers.shared().connect("performance")) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(AGAIN)) {
                insert.setObject(1, slow);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            // The slow writer drew its number first and is still under way while a quicker one commits and is read.
            var quick = published("阿图什市快捷局");
            var first = pull(since, 50);
            assertThat(ids(first)).contains(quick + "@1").doesNotContain(slow + "@1001");
            connection.commit();
            var second = pull(first.getString("since"), 50);
            assertThat(ids(second)).contains(slow + "@1001").doesNotContain(quick + "@1");
        }
    }

    @Test
    void writersAtTheSameTimeLoseNoChangeAndRepeatNone() throws InterruptedException, ExecutionException {
        var since = drain();
        var units = IntStream.range(0, 24).mapToObj(i -> "阿图什市第" + i + "局").toList();
        var pool = Executors.newFixedThreadPool(6);
        var pulled = new ArrayList<String>();
        try {
            var writing = units.stream()
                    .map(unit -> pool.submit(() -> published(unit)))
                    .toList();
            while (writing.stream().anyMatch(each -> !each.isDone())) {
                since = pullInto(pulled, since);
            }
            var expected = new HashSet<String>();
            for (var each : writing) {
                expected.add(each.get() + "@1");
            }
            since = pullInto(pulled, since);
            var ours = pulled.stream().filter(expected::contains).toList();
            assertThat(ours).doesNotHaveDuplicates().hasSameSizeAs(units);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aChangeCarriesTheWholeBookAndAWithdrawalNothing() {
        var since = drain();
        var id = published("阿图什市撤回局");
        var page = pull(since, 50);
        assertThat(page.getString("items.find { it.bookId == '" + id + "' }.act"))
                .isEqualTo("recording");
        assertThat(page.getList("items.find { it.bookId == '" + id + "' }.state.goals"))
                .hasSize(4);
        as("finance-bureau")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"opinion\":\"重复\"}")
                .post("/v1/performance-books/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        var after = pull(page.getString("since"), 50);

        assertThat(after.getString("items.find { it.bookId == '" + id + "' }.status"))
                .isEqualTo("withdrawn");
        assertThat(after.getString("items.find { it.bookId == '" + id + "' }.state"))
                .isNull();
    }

    @Test
    void aDraftIsPulledByWhoMayReadItOnly() {
        var since = drain();
        var unit = "阿图什市草稿局";
        importAs(as("finance-bureau"), "", sample(Service.TABBED).replace("阿图什市信访局", unit))
                .then()
                .statusCode(200);
        var change = BookId.of("653001", unit, 2025, Stage.INITIAL) + "@1";

        assertThat(ids(pull(since, 200))).doesNotContain(change);
        var seen = as("finance-bureau").queryParam("since", since).get("/v1/changes");
        assertThat(ids(seen.jsonPath())).contains(change);
    }

    @Test
    void theMinistrysNamesStandOnItsTables() {
        var since = drain();
        published("阿图什市数据局");
        given().queryParam("since", since)
                .queryParam("format", "ministry")
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items[0]", not(hasKey("state")))
                .body("items[0].tables.PM_PERF_GOAL_INFO.mof_div_code", everyItem(equalTo("653001000")))
                .body("items[0].tables.PM_PERF_GOAL_INFO.fiscal_year", everyItem(equalTo("2025")))
                .body("items[0].tables.PM_PERF_INDICATOR.size()", equalTo(30))
                .body("items[0].tables.PM_PERF_INDICATOR.is_backup", everyItem(equalTo(2)))
                .body("items[0].tables.PM_PERF_INDICATOR[0].computesign", equalTo("3"))
                .body("items[0].tables.PM_PERF_INDICATOR[0].targetvalue", equalTo("12"))
                .body("items[0].tables.PM_PERF_INDICATOR[0].meterunit", equalTo("个月"))
                .body("items[0].tables.BGT_PERF_INDICATOR.size()", equalTo(6))
                .body("next", nullValue());
        given().queryParam("format", "other").get("/v1/changes").then().statusCode(400);
        given().queryParam("since", "nonsense").get("/v1/changes").then().statusCode(400);
    }

    private static UUID published(String unit) {
        publish(sample(Service.TABBED).replace("阿图什市信访局", unit)).then().statusCode(200);
        return BookId.of("653001", unit, 2025, Stage.INITIAL);
    }

    /** The place behind everything that has happened so far. */
    private static String drain() {
        var page = pull(null, 200);
        while (page.getString("next") != null) {
            page = pull(page.getString("next"), 200);
        }
        return page.getString("since");
    }

    private static String pullInto(List<String> pulled, String since) {
        var page = pull(since, 5);
        pulled.addAll(ids(page));
        while (page.getString("next") != null) {
            page = pull(page.getString("next"), 5);
            pulled.addAll(ids(page));
        }
        return page.getString("since");
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id");
    }

    private static JsonPath pull(String since, int limit) {
        var request = given().queryParam("limit", limit);
        if (since != null) {
            request.queryParam("since", since);
        }
        return request.get("/v1/changes").then().statusCode(200).extract().jsonPath();
    }
}
