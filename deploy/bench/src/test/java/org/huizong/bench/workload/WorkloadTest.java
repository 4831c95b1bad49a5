package org.huizong.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Places PLACES = new Places();
    private static final WorkloadSettings SETTINGS = new WorkloadSettings(7, 1000, 1, false);
    private final Workload workload = new Workload(SETTINGS, PLACES);

    @Test
    void equalSettingsMakeEqualBytes() {
        var again = new Workload(SETTINGS, PLACES);
        assertThat(again.events()).isEqualTo(workload.events());
        for (int position = 0; position < workload.events(); position++) {
            assertThat(new EventWriter(again).payload(again.step(position)))
                    .isEqualTo(new EventWriter(workload).payload(workload.step(position)));
        }
    }

    @Test
    void anotherSeedMakesAnotherWorkload() {
        var other = new Workload(new WorkloadSettings(8, 1000, 1, false), PLACES);
        assertThat(new EventWriter(other).payload(other.step(0)))
                .isNotEqualTo(new EventWriter(workload).payload(workload.step(0)));
    }

    @Test
    void everyReadableEventObeysThePublishedSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/schema/v1/departmental-budget-changed.json"));
        var writer = new EventWriter(workload);
        for (int position = 0; position < 200; position++) {
            var step = workload.step(position);
            if (step.isReadable()) {
                var text = new String(writer.payload(step), StandardCharsets.UTF_8);
                assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
            }
        }
    }

    @Test
    void aBookHasFortyFactsOfSixCubes() {
        var counts = workload.facts(workload.book(3), 1).stream()
                .collect(Collectors.groupingBy(Fact::cube, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "expenditure", 14L,
                        "revenue", 8L,
                        "general-public-budget", 6L,
                        "basic", 8L,
                        "project", 2L,
                        "three-public", 2L));
    }

    @Test
    void versionsOfABookComeInTheirOrder() {
        var seen = new HashMap<Integer, Integer>();
        for (int position = 0; position < workload.events(); position++) {
            var step = workload.step(position);
            if (step.isReadable()) {
                assertThat(step.version()).isEqualTo(seen.merge(step.book().index(), 1, Integer::sum));
            }
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void disorderRepeatsEventsBehindNewerOnesAndLeavesTheEndAlone() {
        var disorder = new Workload(new WorkloadSettings(7, 1000, 1, true), PLACES);
        assertThat(disorder.events()).isGreaterThan(workload.events());
        assertThat(disorder.versionsAfter(disorder.events())).isEqualTo(workload.versionsAfter(workload.events()));
        assertThat(stale(disorder)).isPositive();
    }

    @Test
    void amendmentsWithdrawalsAndMovesHaveTheirShares() {
        var all = new Workload(new WorkloadSettings(7, 20_000, 1, false), PLACES);
        var books = IntStream.range(0, 20_000).mapToObj(all::book).toList();
        assertThat(books.stream().filter(book -> book.contents() == 6).count()).isBetween(850L, 1150L);
        assertThat(books.stream().filter(book -> book.contents() == 2).count()).isBetween(5800L, 6400L);
        assertThat(books.stream().filter(Book::withdrawn).count()).isBetween(320L, 480L);
        assertThat(books.stream()
                        .filter(book -> !book.region().equals(book.lastRegion()))
                        .count())
                .isBetween(140L, 260L);
    }

    @Test
    void anEventIsTheRecordThatBudgetServicePublishes() {
        var step = workload.step(0);
        var sent = new EventWriter(workload).record("topic", 6, step, 0);
        assertThat(sent.key()).isEqualTo(step.book().id().toString());
        assertThat(new String(sent.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo(DepartmentalBudgetChanged.TYPE);
        assertThat(sent.partition()).isBetween(0, 5);
    }

    private static int stale(Workload all) {
        int stale = 0;
        var newest = new HashMap<Integer, Integer>();
        for (int position = 0; position < all.events(); position++) {
            var step = all.step(position);
            int before = newest.merge(step.book().index(), step.version(), Math::max);
            stale += before > step.version() && step.isReadable() ? 1 : 0;
        }
        return stale;
    }

    private static String resource(String name) throws IOException {
        try (var stream = DepartmentalBudgetChanged.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
