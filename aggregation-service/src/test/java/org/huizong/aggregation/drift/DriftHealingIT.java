package org.huizong.aggregation.drift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.rebuild.RebuildLock;
import org.huizong.aggregation.rebuild.Slice;
import org.huizong.aggregation.rebuild.StoredSums;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sums that went wrong are found by the comparison in the background and made right by it. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class DriftHealingIT {

    private static final int YEAR = 2076;
    private static final String TOTAL = "year=2076&region=653000";

    @Inject
    DataSource dataSource;

    @Inject
    DriftWatch watch;

    @Inject
    DriftHealing healing;

    @Inject
    DriftChecks checks;

    private StoredSums sums;

    @BeforeEach
    void publish() {
        sums = new StoredSums(dataSource);
        try (var feed = new EventFeed()) {
            feed.publish(
                    ABook.of("653001", "阿图什市卫健委", YEAR).with(expenditure("2100101", "basic", 100_00L)),
                    ABook.of("653022", "阿克陶县卫健委", YEAR).with(expenditure("2100102", "basic", 11_00L)));
        }
    }

    @Test
    void aWrongBlockIsFoundHealedAndTold() throws SQLException {
        // Given
        rollup(TOTAL).body("total.amount", equalTo("111.00"));
        sums.change("update rollup_block set cells = (select cells from rollup_block where year = 2076"
                + " and region = '653001' and layer = 0 and part = 0)"
                + " where year = 2076 and region = '653022' and layer = 0 and part = 0");
        var before = StoredSums.drift();
        assertThat(before.getLong("differing")).isPositive();
        // When
        healing.check(new Slice(YEAR, "initial"));
        // Then
        var after = StoredSums.drift();
        assertThat(after.getLong("differing")).isZero();
        assertThat(after.getString("difference")).isEqualTo("0.00");
        assertThat(after.getInt("healed.times")).isEqualTo(before.getInt("healed.times") + 1);
        assertThat(after.getInt("healed.last[0].year")).isEqualTo(YEAR);
        assertThat(after.getLong("healed.last[0].differing")).isEqualTo(before.getLong("differing"));
        assertThat(after.getString("healed.last[0].difference")).isEqualTo(before.getString("difference"));
        assertThat(after.getInt("healed.last[0].blocks")).isEqualTo(1);
        rollup(TOTAL + "&groupBy=region").body("total.amount", equalTo("111.00"));
        given().get("/q/metrics").then().body(containsString("huizong_drift_blocks_healed_total"));
        assertThat(
                        sums.number(
                                "select count(*) from audit_event where action = 'drift-healing' and object_id = '2076/initial'"))
                .isPositive();
    }

    @Test
    void aBlockThatCannotBeReadIsADifferenceAndIsHealed() throws SQLException {
        sums.change(
                "update rollup_block set cells = '\\x01ffffffff07ffffffff07' where year = 2076 and region = '653000'");
        assertThat(StoredSums.drift().getLong("differing")).isPositive();
        healing.check(new Slice(YEAR, "initial"));
        assertThat(StoredSums.drift().getLong("differing")).isZero();
        rollup(TOTAL).body("total.amount", equalTo("111.00"));
    }

    @Test
    void everySliceHasItsTurnOnceAndThePassIsTold() throws SQLException {
        // When
        while (checks.due(Duration.ofMinutes(10)).isPresent()) {
            assertThat(watch.next()).isTrue();
        }
        var pass = StoredSums.drift();
        // Then
        assertThat(pass.getInt("background.slices"))
                .isEqualTo((int) sums.number("select count(*) from (select distinct year, stage from rollup_block union"
                        + " select distinct year, stage from contribution where to_batch is null) s"));
        assertThat(pass.getLong("background.cells")).isEqualTo(pass.getLong("cells"));
        assertThat(pass.getLong("background.differing")).isZero();
        watch.next();
        assertThat(StoredSums.drift().getString("background.checkedSince"))
                .isEqualTo(pass.getString("background.checkedSince"));
    }

    @Test
    void whileAnotherProcessComparesThisOneDoesNot() throws SQLException {
        assertThat(RebuildLock.ifFree(dataSource, () -> assertThat(watch.next()).isFalse()))
                .isTrue();
    }

    @Test
    void theAuditTrailHoldsAfterAHealing() {
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("holds", equalTo(true));
    }
}
