package org.huizong.budget.tableset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.huizong.contracts.book.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSetCatalogueTest {

    @TempDir
    Path directory;

    @Test
    void everyPackBearsTheNameOfItsFileAndSaysWhereItComesFrom() {
        assertThat(TableSetCatalogue.shipped().all()).isNotEmpty().allSatisfy(set -> {
            assertThat(getClass().getResource("/table-set/" + set.id() + ".yaml"))
                    .isNotNull();
            assertThat(set.source()).isNotBlank();
            assertThat(set.name().zh()).isNotBlank();
            assertThat(set.name().en()).isNotBlank();
            assertThat(Stage.codes()).contains(set.stage());
            assertThat(set.tables().stream().map(TableTemplate::number)).doesNotHaveDuplicates();
        });
    }

    @Test
    void aDirectoryAddsAPackAndReplacesOneOfTheSameId() throws IOException {
        // Given
        Files.writeString(directory.resolve("one.yaml"), "{id: own, stage: initial, unit: yuan, regions: ['42']}");
        Files.writeString(directory.resolve("two.yaml"), "{id: xinjiang-budget, stage: initial, unit: yuan}");
        Files.writeString(directory.resolve("three.txt"), "no pack");
        // When
        var catalogue = TableSetCatalogue.with(directory);
        // Then
        assertThat(catalogue.find("own").orElseThrow().isOfRegion("421303")).isTrue();
        assertThat(catalogue.find("xinjiang-budget").orElseThrow().tables()).isEmpty();
        assertThat(catalogue.all().stream().map(TableSet::id).collect(Collectors.toSet()))
                .hasSameSizeAs(catalogue.all());
    }

    @Test
    void aFileThatIsNoPackIsNamedWithItsLine() throws IOException {
        Files.writeString(directory.resolve("bad.yaml"), "id: own\nstage: initial\nbooks: []\n");

        assertThatThrownBy(() -> TableSetCatalogue.with(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad.yaml line ")
                .hasMessageContaining("books");
    }

    @Test
    void aSetServesTheStagesThatPrintItsTablesInItsYears() {
        var xinjiang = TableSetCatalogue.shipped().find("xinjiang-budget").orElseThrow();

        assertThat(xinjiang.isOf(Stage.ADJUSTED)).isTrue();
        assertThat(xinjiang.isOf(Stage.FINAL_ACCOUNTS)).isFalse();
        assertThat(xinjiang.isValidIn(2023)).isFalse();
        assertThat(xinjiang.isValidIn(2025)).isTrue();
    }
}
