package org.huizong.budget.rollupfact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 报表体系自带的口径: a bureau's own pack is rolled up by what it says itself. */
class PackProjectionTest {

    @TempDir
    Path directory;

    private TableSetCatalogue with(String facts) throws IOException {
        Files.writeString(
                directory.resolve("own.yaml"),
                """
                id: own
                stage: initial
                unit: wan
                tables:
                  - {number: own2, titles: [收入表], layout: coded, leading: 2, columns: [total, tax, fees],
                     sums: [{whole: total, parts: [tax, fees]}], facts: %s}
                """
                        .formatted(facts));
        return TableSetCatalogue.with(directory);
    }

    @Test
    void theTableOfAPackFillsItsCube() throws IOException {
        var projections =
                CubeProjections.of(with("{cube: revenue, columns: {tax: {source: general-public}, fees: {}}}"));

        assertThat(projections)
                .filteredOn(of -> of.table().equals("own2"))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.cube()).isEqualTo("revenue");
                    assertThat(own.total()).isEqualTo("total");
                    assertThat(own.rows().dimension()).isEqualTo("function");
                    assertThat(own.partColumns()).containsExactlyInAnyOrder("tax", "fees");
                });
    }

    @Test
    void whatThePackNamesHasToBeThere() throws IOException {
        for (var wrong : new String[] {
            "{cube: revenue, columns: {duty: {source: general-public}}}",
            "{cube: revenue, columns: {tax: {source: taxes}}}",
            "{cube: revenue, columns: {tax: {nature: basic}}}",
            "{cube: income, columns: {tax: {}}}"
        }) {
            var catalogue = with(wrong);
            assertThatThrownBy(() -> new RollupFacts(new SeedCodeEditions(), catalogue))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("table set own, facts of table own2");
        }
    }
}
