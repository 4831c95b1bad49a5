package org.huizong.aggregation.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.EventFeed.rollup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 上级 = 本级 + Σ 下级 in every single answer while books come in. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class RollupUnderIngestIT {

    private static final List<String> REGIONS = List.of("653001", "653022", "653000", "654200", "650000");
    private static final int VERSIONS = 12;
    private static final int UNITS = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=region",
                "groupBy=region&regionLevel=county",
                "groupBy=region,function",
                "groupBy=function&functionLevel=item",
                "groupBy=function,nature"
            })
    void theRowsOfOneAnswerAddUpToItsTotal(String grouping) {
        // Given
        int year = 2060 + Math.floorMod(grouping.hashCode(), 30);
        var query = "region=650000&year=" + year + "&unit=yuan&" + grouping;
        // When
        var ingest = CompletableFuture.supplyAsync(() -> ingest(year));
        // Then
        int answers = 0;
        while (!ingest.isDone() || answers == 0) {
            assertAddsUp(query);
            answers++;
        }
        EventFeed.await(ingest.join());
        assertAddsUp(query);
        assertThat(total(query)).isPositive();
    }

    @Test
    void aWholeRegionIsWhatItsOwnLevelAndTheLevelBelowSay() {
        var ingest = CompletableFuture.supplyAsync(() -> ingest(2099));
        while (!ingest.isDone()) {
            assertAddsUp("region=653000&year=2099&unit=yuan&groupBy=region");
        }
        EventFeed.await(ingest.join());
        var parent = total("region=653000&year=2099&unit=yuan");
        assertThat(parent).isEqualByComparingTo(total("region=653000&year=2099&unit=yuan&groupBy=region"));
    }

    private static void assertAddsUp(String query) {
        var answer = rollup(query).extract().jsonPath();
        var sum = BigDecimal.ZERO;
        for (var amount : answer.getList("rows.amount", String.class)) {
            sum = sum.add(new BigDecimal(amount));
        }
        assertThat(new BigDecimal(answer.getString("total.amount"))).isEqualByComparingTo(sum);
    }

    private static BigDecimal total(String query) {
        return new BigDecimal(rollup(query).extract().jsonPath().getString("total.amount"));
    }

    /** Sends amendment after amendment; gives the last change of every book. */
    private static List<String> ingest(int year) {
        var random = new Random(year);
        var last = new ArrayList<String>();
        try (var feed = new EventFeed()) {
            for (int version = 1; version <= VERSIONS; version++) {
                for (int unit = 0; unit < UNITS * REGIONS.size(); unit++) {
                    var book = ABook.of(REGIONS.get(unit % REGIONS.size()), "单位" + unit, year)
                            .version(version)
                            .with(
                                    expenditure("201400" + random.nextInt(9), "basic", random.nextInt(900_000)),
                                    expenditure("208050" + random.nextInt(9), "project", random.nextInt(900_000)));
                    feed.send(book.event());
                    if (version == VERSIONS) {
                        last.add(book.change());
                    }
                }
            }
        }
        return last;
    }
}
