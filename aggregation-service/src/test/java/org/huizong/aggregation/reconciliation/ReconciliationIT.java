package org.huizong.aggregation.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.rebuild.RebuildLock;
import org.huizong.aggregation.rebuild.StoreRebuild;
import org.huizong.aggregation.rebuild.StoredSums;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was lost on the way or here comes back from the service that owns it. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class ReconciliationIT {

    @Inject
    DataSource dataSource;

    @Inject
    AppliedBooks applied;

    @Inject
    StoreRebuild rebuild;

    @Inject
    Reconciler reconciler;

    private OwnerOfBooks owner;
    private StoredSums sums;

    @BeforeEach
    void open() throws IOException {
        owner = new OwnerOfBooks();
        sums = new StoredSums(dataSource);
    }

    @AfterEach
    void close() {
        owner.close();
    }

    @Test
    void aBookWhoseEventWasLostIsAskedFor() throws Exception {
        // Given
        var lost = book("阿图什市水利局", 2081, 1, 700);
        var first = book("阿图什市气象局", 2081, 1, 100);
        var second = book("阿图什市民政局", 2081, 1, 200);
        owner.publishes(first, second);
        owner.owns(lost);
        // When
        var found = compare();
        // Then
        assertThat(found)
                .extracting(Findings::books, Findings::missing, Findings::behind, Findings::hollow, Findings::asked)
                .containsExactly(3L, 1L, 0L, 0L, 1L);
        assertThat(found.unknown())
                .isEqualTo(sums.number("select count(*) from applied_book where event_source = 'budget'"
                        + " and book_id not in ('" + first.id() + "', '" + second.id() + "', '" + lost.id() + "')"));
        EventFeed.await(List.of(lost.change()));
        rollup("region=653001&year=2081").body("total.amount", equalTo("10.00"));
        assertThat(StoredSums.drift().getLong("differing")).isZero();
        assertThat(compare().asked()).isZero();
    }

    @Test
    void aVersionThatWasLostIsAskedForAndANewerOneHereIsTold() throws Exception {
        // Given
        owner.publishes(book("阿图什市林草局", 2082, 1, 100), book("阿图什市文旅局", 2082, 2, 50));
        owner.owns(book("阿图什市林草局", 2082, 3, 900), book("阿图什市文旅局", 2082, 1, 40));
        // When
        var found = compare();
        // Then
        assertThat(found)
                .extracting(Findings::missing, Findings::behind, Findings::ahead, Findings::asked)
                .containsExactly(0L, 1L, 1L, 1L);
        EventFeed.await(List.of(book("阿图什市林草局", 2082, 3, 900).change()));
        rollup("region=653001&year=2082").body("total.amount", equalTo("9.50"));
    }

    @Test
    void aContributionThatIsGoneComesBackAndCountsOnce() throws Exception {
        // Given
        var hollow = book("阿图什市司法局", 2083, 1, 300);
        owner.publishes(hollow, book("阿图什市审计局", 2083, 1, 25));
        sums.change("delete from contribution where book_id = '" + hollow.id() + "'");
        assertThat(StoredSums.drift().getLong("differing")).isPositive();
        // When
        var found = compare();
        // Then
        assertThat(found)
                .extracting(Findings::missing, Findings::behind, Findings::hollow, Findings::asked)
                .containsExactly(0L, 0L, 1L, 1L);
        EventFeed.await(List.of(hollow.change()));
        rollup("region=653001&year=2083").body("total.amount", equalTo("3.25"));
        assertThat(StoredSums.drift().getLong("differing")).isZero();
        assertThat(compare().hollow()).isZero();
    }

    @Test
    void whatArrivesWithinTheGraceIsNotAskedFor() throws Exception {
        var late = book("阿图什市档案局", 2084, 1, 300);
        owner.owns(late);
        var found = comparison().run(() -> owner.publishes(late), slices -> true);
        assertThat(found).extracting(Findings::missing, Findings::asked).containsExactly(0L, 0L);
    }

    @Test
    void anOwnerThatDoesNotAnswerIsToldAsAFailure() throws Exception {
        assertThat(reconciler.compare(EventSource.BUDGET).failure()).isPresent();
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("items[0].source", equalTo("budget"))
                .body("items[0].failure", notNullValue())
                .body("items[1].configured", equalTo(false));
        given().get("/v1/reconciliation").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("unit"))
                .get("/v1/reconciliation")
                .then()
                .statusCode(403);
    }

    private Findings compare() throws SQLException, IOException, InterruptedException {
        return comparison()
                .run(
                        () -> {},
                        slices -> RebuildLock.ifFree(dataSource, () -> {
                            for (var slice : slices) {
                                rebuild.heal(slice);
                            }
                        }));
    }

    private Comparison comparison() {
        return new Comparison(
                EventSource.BUDGET, new OwningService(owner.address(), "key"), applied, Clock.systemUTC());
    }

    private static ABook book(String unit, int year, long version, long fen) {
        return ABook.of("653001", unit, year).version(version).with(expenditure("2010101", "basic", fen));
    }
}
