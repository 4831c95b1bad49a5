package org.huizong.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The sample books, from {@code deploy/run up} to the rollup. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SmokeIT {

    @TempDir
    static Path directory;

    private static LocalSet set;
    private static LocalSet.Outcome started;

    @BeforeAll
    static void up() {
        set = new LocalSet(directory.resolve("数据 data, one"));
        started = set.up();
        assertThat(started.exitCode()).as(started.all()).isZero();
    }

    @AfterAll
    static void down() {
        assertThat(set.run("down").exitCode()).isZero();
        assertThat(set.run("status").exitCode()).isEqualTo(1);
    }

    @Test
    void theFirstStartShowsThePrefecture() {
        assertThat(started.output()).contains("432.33", "65.01", "28.38", "35.90", "561.62");
    }

    @Test
    void everythingIsReady() {
        var status = set.run("status");
        assertThat(status.exitCode()).as(status.all()).isZero();
    }

    @Test
    void thePrefectureIsTheSumOfItsLevels() {
        assertThat(set.total("region=653000&year=2025")).isEqualTo("561.62");
        assertThat(set.total("region=653000&year=2025&scope=own")).isEqualTo("339.40");
        assertThat(set.total("region=653001&year=2025")).isEqualTo("222.22");
    }

    @Test
    void functionsOfThePrefecture() {
        assertThat(set.amounts("region=653000&year=2025&groupBy=function", "function"))
                .containsExactly(
                        entry("201", "432.33"), entry("208", "65.01"), entry("210", "28.38"), entry("221", "35.90"));
    }

    @Test
    void naturesOfThePrefecture() {
        assertThat(set.amounts("region=653000&year=2025&groupBy=nature", "nature"))
                .containsExactly(entry("basic", "500.60"), entry("project", "61.02"));
    }

    @Test
    void itemsOfACounty() {
        assertThat(set.amounts(
                        "region=653001&year=2025&groupBy=function&functionLevel=item&function=20140", "function"))
                .containsEntry("2014004", "168.63");
        assertThat(set.amounts("region=653001&year=2025&groupBy=function&functionLevel=item&function=210", "function"))
                .containsExactly(entry("21011 rounding", "0.01"), entry("2101101", "7.61"), entry("2101102", "3.91"));
    }

    @Test
    void countiesOfTheProvince() {
        assertThat(set.amounts("region=650000&year=2025&groupBy=region&regionLevel=county", "region"))
                .containsExactly(entry("653000 own", "339.40"), entry("653001", "222.22"));
    }

    @Test
    void revenueBySource() {
        assertThat(set.amounts("cube=revenue&region=653001&year=2025&groupBy=source", "source"))
                .containsExactly(
                        entry("appropriation-carryover", "3.02"),
                        entry("general-public", "214.20"),
                        entry("unit-funds", "5.00"));
    }

    @Test
    void threePublicExpenses() {
        assertThat(set.total("cube=three-public&region=653000&year=2025")).isEqualTo("3.95");
    }

    @Test
    void basicExpenditureByEconomicClassification() {
        assertThat(set.amounts("cube=basic&region=653000&year=2025&groupBy=economic", "economic"))
                .contains(entry("30101", "106.41"), entry("30108", "44.36"), entry("30113", "35.90"));
    }

    @Test
    void aBookThatIsOnlyNarrated() {
        assertThat(set.amounts("region=421303&year=2025&groupBy=function", "function"))
                .containsExactly(
                        entry("201", "338.03"), entry("208", "47.70"), entry("210", "17.18"), entry("221", "22.32"));
        assertThat(set.amounts("region=421303&year=2025&groupBy=nature", "nature"))
                .containsExactly(entry("basic", "295.23"), entry("project", "130.00"));
        assertThat(set.total("region=421303&year=2025")).isEqualTo("425.23");
    }

    @Test
    void finalAccounts() {
        assertThat(set.amounts("region=650104&year=2021&stage=final-accounts&groupBy=function", "function"))
                .containsExactly(entry("201", "247.28"), entry("204", "11.52"), entry("208", "10.76"));
        assertThat(set.total("region=650104&year=2021&stage=final-accounts")).isEqualTo("269.56");
        assertThat(set.total("cube=basic&region=650104&year=2021&stage=final-accounts"))
                .isEqualTo("194.09");
    }

    @Test
    void loadingEverythingAgainInReverseChangesNothing() throws IOException {
        // Given
        var before = set.rollup("region=653000&year=2025&groupBy=function");
        // When
        var samples = LocalSet.CHECKOUT.resolve("deploy/samples");
        try (var files = Files.list(samples)) {
            var words =
                    files.map(Path::toString).sorted(Comparator.reverseOrder()).toList();
            for (var file : words) {
                var loaded = set.run("load", file);
                assertThat(loaded.exitCode()).as(loaded.all()).isZero();
                assertThat(loaded.output()).contains("unchanged");
            }
        }
        // Then
        assertThat(set.rollup("region=653000&year=2025&groupBy=function").path("rows"))
                .isEqualTo(before.path("rows"));
    }

    @Test
    void nothingHasDrifted() {
        var drift = set.run("drift");
        assertThat(drift.exitCode()).as(drift.all()).isZero();
        assertThat(drift.output()).contains("0.00");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theBookOfAnotherCountyNeedsNoChangeOfCode() throws IOException {
        var file = directory.resolve("另一县.txt");
        Files.writeString(file, Samples.ofCounty("阿克陶县"));
        var loaded = set.run("load", file.toString());
        assertThat(loaded.exitCode()).as(loaded.all()).isZero();
        assertThat(set.total("region=653022&year=2025")).isEqualTo("222.22");
        assertThat(set.total("region=653000&year=2025")).isEqualTo("783.84");
        assertThat(set.total("region=653001&year=2025")).isEqualTo("222.22");
    }

    @Test
    void aFileThatIsNoBudgetIsRefused() throws IOException {
        var file = directory.resolve("letter.txt");
        Files.writeString(file, "Dear reader, this is no budget.");
        var loaded = set.run("load", file.toString());
        assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(1);
    }

    @Test
    void aTokenIsPrintedAlone() {
        var token = set.run("token", "auditor", "--region", "653000");
        assertThat(token.exitCode()).as(token.all()).isZero();
        assertThat(token.output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        assertThat(token.errors()).isEmpty();
    }

    @Test
    void aSecondUpFindsTheFirst() {
        var second = set.up();
        assertThat(second.exitCode()).as(second.all()).isZero();
        assertThat(second.output()).contains("already running");
    }

    @Test
    void aBusyPortIsNamed() {
        var other = new LocalSet(directory.resolve("other"), set.portBase() - 1);
        var refused = other.up("--no-samples");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.all()).contains("port " + set.portBase() + " is busy");
        assertThat(other.data().resolve("kafka")).doesNotExist();
    }
}
